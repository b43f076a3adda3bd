// The view into the whole Scene: plans, cards, places, edges, header, legend, put together from top to bottom.
import { group } from 'd3';
import { type Arrangement, arrange } from './arrange.ts';
import { headsOf } from './column-heads.ts';
import type { Columns } from './columns.ts';
import { figure, moveBox, moveFigure, round, words } from './draw.ts';
import { leadsOf, type Placed } from './edges/leads.ts';
import { route } from './edges/route.ts';
import { spineOf } from './edges/spine.ts';
import { isStacked, rowLine, stackedEdges } from './edges/stacked.ts';
import type { RowLine } from './edges/strokes.ts';
import { isTucked, tuckedEdges } from './edges/tucked.ts';
import { header, mapTitle, sentenceText } from './head/index.ts';
import { hiddenWords } from './hidden.ts';
import { footOf, signsOf } from './legend.ts';
import { fontNeeds, type Metrics } from './metrics.ts';
import { overviewOf } from './overview.ts';
import { columnX } from './place.ts';
import { plansOf } from './plan.ts';
import type { Card, Figure, Scene } from './scene.ts';
import { GUTTER, MARGIN, STYLES } from './spacing.ts';
import { turnsOf } from './turns.ts';
import { NO_CARD, type View } from './view.ts';

export function assemble(view: View, metrics: Metrics): Scene {
  const plans = plansOf(view);
  const arranged = arrange(view, plans);
  const { columns, cardWidth: wide, built } = arranged;
  const count = Math.max(1, columns.count);
  const width = 2 * MARGIN + count * wide + (count - 1) * GUTTER;
  const drawn = new Set([...built.values()].flatMap(({ card }) => card.rows.map(({ id }) => id)));
  const cards = new Set([...built.values()].map(({ card }) => card.id));
  const isDrawn = (key: string) => drawn.has(key) || cards.has(key);
  const head = header(count, (key) => (isDrawn(key) ? key : view.elsewhere(key)), view);
  const overview = overviewOf(head.bottom + 30, width, view);
  const rule = overview ? overview.bottom + 24 : head.bottom + 38;
  const map = mapOf(view, arranged, rule + 42);
  const rest = restLine(map.lowest + 26, view);
  const foot = footOf(signsOf(map, view), width, map.lowest + (rest ? 44 : 22), view);
  const parts = {
    head: [...head.figures, columnHeads(rule, count, wide, width, view, columns), map.turns, ...(rest ? [rest] : [])],
    cards: map.cards,
    legend: foot.legend,
    foot: foot.foot,
  };
  return {
    width,
    height: round(foot.bottom + 40),
    title: `Argument map: ${mapTitle(view).replace(/^“|”$/g, '')}`,
    description: sentenceText(view),
    fonts: fontNeeds(metrics, runsOf(parts)),
    overview: overview && { label: overview.label, figure: overview.figure },
    spine: map.spine,
    edges: map.edges,
    ...parts,
  };
}

/** Cards in their places and everything that runs between them. */
function mapOf(view: View, { built, places: from, cardWidth, columns }: Arrangement, top: number) {
  const places = new Map([...from].map(([node, place]) => [node, { ...place, y: place.y + top }]));
  const placed = new Map<number, Placed>();
  for (const [node, place] of places) {
    const card = built.get(node);
    if (card) placed.set(node, { place, built: card });
  }
  const turns = turnsOf(columns, places, cardWidth, view);
  const all = [...places.values(), ...turns.map(({ place }) => place)];
  const ways = group(leadsOf(view, placed), (lead) => (isTucked(lead) ? 'in' : isStacked(lead) ? 'up' : 'out'));
  const tucked = tuckedEdges(ways.get('in') ?? [], (node) => view.tree.parent[node] ?? null);
  const stays = ways.get('up') ?? [];
  const routed = route(ways.get('out') ?? [], all, top, cardWidth);
  const stacked = stackedEdges(stays);
  const own = group([...routed.own, ...tucked.own, ...stacked.flatMap(rowLine)], ({ row }) => row);
  return {
    spine: spineOf(view, placed, [...stays, ...tucked.leads, ...routed.leads]),
    edges: [...routed.edges, ...tucked.edges, ...stacked],
    cards: [...placed.values()].map(({ place, built: { card } }) => moveCard(card, place.x, place.y, own)),
    turns: figure({ texts: turns.map(({ text }) => text) }),
    lowest: Math.max(top - 40, routed.lowest, ...all.map(({ y, height }) => y + height)),
  };
}

function columnHeads(y: number, count: number, wide: number, width: number, view: View, columns: Columns): Figure {
  const texts = headsOf(columns, view)
    .slice(0, count)
    .flatMap(({ text, href }, column) =>
      text ? [words(text, STYLES.kicker, { x: columnX(column, wide), y: y + 22, href }, view.rule)] : [],
    );
  return figure({
    texts,
    rules: [
      {
        points: [
          [MARGIN, y],
          [width - MARGIN, y],
        ],
        kind: 'ink',
      },
    ],
  });
}

/** Counts what stands under no drawn card. */
function restLine(y: number, view: View): Figure | null {
  const text = hiddenWords(view.selection.hidden, view, ['more comment', 'more comments']);
  const href = view.restOf(NO_CARD);
  return text
    ? figure({ texts: [words(href ? `${text} →` : text, STYLES.meta, { x: MARGIN, y, href }, view.rule)] })
    : null;
}

function moveCard(card: Card, dx: number, dy: number, own: ReadonlyMap<string, readonly RowLine[]>): Card {
  const rows = card.rows.map((row) => ({
    ...row,
    hit: moveBox(row.hit, dx, dy),
    main: row.main && moveBox(row.main, dx, dy),
    figure: moveFigure(row.figure, dx, dy),
    badges: row.badges.map((badge) => moveBox(badge, dx, dy)),
    lines: (own.get(row.id) ?? []).map(({ line }) => line),
  }));
  return { ...card, box: moveBox(card.box, dx, dy), figure: moveFigure(card.figure, dx, dy), rows };
}

function runsOf({ head, cards, legend, foot }: Pick<Scene, 'head' | 'cards' | 'legend' | 'foot'>) {
  const figures = [...head, foot, ...cards.flatMap((card) => [card.figure, ...card.rows.map((row) => row.figure)])];
  return [...figures.flatMap(({ texts }) => texts), ...legend.map(({ text }) => text)].flatMap(({ runs }) => runs);
}

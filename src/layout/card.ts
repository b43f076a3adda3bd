// A drawn node into its card at the origin: header, rows, a footer that counts what is not shown.

import { headerFigure } from './card-head.ts';
import { counted } from './clean.ts';
import { figure, hair, paragraph, textRoom, words } from './draw.ts';
import { hiddenWords } from './hidden.ts';
import { buildMainRow } from './main-row.ts';
import type { MapNode } from './nodes.ts';
import type { BuiltCard, CardPlan } from './plan.ts';
import { type Anchor, type BuiltRow, buildRow } from './row.ts';
import type { RowSpace } from './row-head.ts';
import type { Figure, TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { buildSmall, type SmallSpace } from './small-card.ts';
import { CARD, LINE, STYLES } from './spacing.ts';
import { addressed, argumentTitle, cardLabel } from './titles.ts';
import type { View } from './view.ts';
import { votesOf } from './votes.ts';
import { wrap } from './wrap.ts';

export function buildCard(plan: CardPlan, space: SmallSpace, view: View): BuiltCard {
  const { width, hrefOf } = space;
  const node = view.model.nodes[plan.node];
  if (!node) throw new RangeError(`No node ${plan.node}.`);
  if (plan.kind === 'small') return buildSmall(node, plan, space, view);
  const compact = plan.kind === 'compact';
  const head = compact ? figure({}) : headerFigure(node, width, view);
  const top = compact ? 6 : CARD.header;
  const built = buildRows(plan, node, { y: top, width, hrefOf }, view);
  const silent = built.length === 0 ? silentText(node, top, width, view) : [];
  const end = (built.at(-1)?.bottom ?? top + silent.length * SILENT_LINE + 6) + CARD.bottom - CARD.rowGap;
  const foot = footer(plan, end, width, view);
  const body = figure({ ...head, texts: [...head.texts, ...silent, ...(foot?.texts ?? [])], rules: foot?.rules ?? [] });
  const box = { x: 0, y: 0, width, height: Math.max(end + (foot ? CARD.footer : 0), CARD.oneLine) };
  const anchors = new Map<string, Anchor>([[node.key, { top: 10, bottom: 26, labels: new Map() }]]);
  for (const { row, anchor } of built) anchors.set(row.id, anchor);
  return {
    card: {
      id: node.key,
      label: cardLabel(node),
      by: node.author,
      box,
      figure: body,
      rows: built.map(({ row }) => row),
    },
    anchors,
  };
}

/** The rows under each other. */
function buildRows(
  plan: CardPlan,
  node: MapNode,
  first: Pick<RowSpace, 'y' | 'width' | 'hrefOf'>,
  view: View,
): BuiltRow[] {
  const told =
    plan.kind === 'compact'
      ? { author: authorOf(node), votes: votesOf(node), called: node.kind === 'comment' ? `#${node.number}` : '' }
      : { author: null, votes: '', called: '' };
  const maxLines = view.selection.budgeted ? 4 : 8;
  let y = first.y;
  return plan.rows.rows.map((row) => {
    const build = row.claim && row.claim === view.main ? buildMainRow : buildRow;
    const made = build(row, { ...first, ...told, y, maxLines }, view);
    y = made.bottom;
    return { ...made, row: { ...made.row, title: argumentTitle(row, node, view), to: addressed(row, view) } };
  });
}

const authorOf = (node: MapNode): string | null => node.author ?? (node.kind === 'claim' ? null : 'name not shown');

const SILENT_LINE = LINE - 2;

/** A comment without claims still speaks: its first words. */
function silentText(node: MapNode, y: number, width: number, { rule }: View): TextLine[] {
  const text = node.deleted && node.text === '' ? 'This comment was deleted.' : node.text;
  const rtl = runsRightToLeft(text);
  const [left, right] = [CARD.pad, width - CARD.pad];
  const lines = wrap(text, { ...STYLES.plain, width: right - left + CARD.spill, max: 2 }, rule);
  return paragraph(lines, STYLES.plain, { left, right, y: y + 15, step: SILENT_LINE, rtl }, rule);
}

function footer({ node, rows }: CardPlan, y: number, width: number, view: View): Figure | null {
  const hidden = view.selection.hiddenUnder.get(node) ?? [];
  const parts = [rows.left > 0 ? `+ ${counted(rows.left, 'more claim')}` : '', hiddenWords(hidden, view)].filter(
    Boolean,
  );
  if (parts.length === 0) return null;
  const href = hidden.length > 0 ? view.restOf(node) : null;
  const said = (words: readonly string[]) => `${words.join(' · ')}${href ? ' →' : ''}`;
  const fits = textRoom(said(parts), STYLES.meta, view.rule) <= width - 2 * CARD.pad + CARD.spill;
  const box = [CARD.pad, width - CARD.pad] as const;
  const text = said(fits ? parts : parts.slice(-1));
  const shown = words(text, STYLES.meta, { x: CARD.pad, y: y + 17, box, href }, view.rule);
  return figure({ texts: [shown], rules: [hair(0.5, width - 0.5, y)] });
}

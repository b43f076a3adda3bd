// A node of little weight into a card of one line: sign, id, name, first words, and how many replies are not shown.
import { figure, type Style, textRoom, words } from './draw.ts';
import type { MapNode } from './nodes.ts';
import type { BuiltCard, CardPlan } from './plan.ts';
import type { Anchor } from './row.ts';
import { nodeOf, type RowPlan } from './rows.ts';
import type { Badge, Figure, RelationTone, Row, TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, STYLES } from './spacing.ts';
import { addressed, argumentTitle, cardLabel } from './titles.ts';
import type { View } from './view.ts';
import { fitted } from './wrap.ts';

const BASE = 18;
const MIDDLE = CARD.oneLine / 2;

export function buildOneLine(node: MapNode, plan: CardPlan, width: number, view: View): BuiltCard {
  const [row] = plan.rows.rows;
  const box = { x: 0, y: 0, width, height: CARD.oneLine };
  const hidden = { count: view.selection.hiddenUnder.get(plan.node)?.length ?? 0, href: view.restOf(plan.node) };
  const drawn = lineFigure(node, row, width, hidden, view);
  const card = { id: node.key, label: cardLabel(node), by: node.author, box };
  const links = (row?.labels ?? []).flatMap(({ link }) => (link ? [[link.id, MIDDLE] as const] : []));
  const anchor: Anchor = { top: 6, bottom: 22, labels: new Map(links) };
  if (!row) return { card: { ...card, figure: drawn, rows: [] }, anchors: new Map([[node.key, anchor]]) };
  const title = argumentTitle(row, node, view);
  const to = addressed(row, view);
  const badges = badgesOf(row);
  const rows: Row[] = [
    { id: row.key, node: nodeOf(row), title, to, hit: box, main: null, figure: drawn, badges, lines: [] },
  ];
  return {
    card: { ...card, figure: figure({}), rows },
    // Lines leave from the row; only what ends on the whole comment ends on its card.
    anchors: new Map([
      [node.key, { ...anchor, labels: new Map() }],
      [row.key, anchor],
    ]),
  };
}

function badgesOf({ labels }: RowPlan): readonly Badge[] {
  const label = labels.find(({ link }) => link !== null);
  if (!label?.link) return [];
  return [{ x: 0, y: MIDDLE, tone: label.tone as RelationTone, doubt: label.link.doubt }];
}

interface Hidden {
  readonly count: number;
  /** Where they are drawn instead. */
  readonly href: string | null;
}

function lineFigure(node: MapNode, row: RowPlan | undefined, width: number, hidden: Hidden, view: View): Figure {
  const { rule } = view;
  const texts: TextLine[] = [];
  let x: number = CARD.pad;
  const put = (text: string, style: Style, room: number, gap: number) => {
    const line = fitted(text, { ...style, width: room }, rule);
    texts.push(words(line.text, style, { x, y: BASE, box: [x, x + room] }, rule));
    x += line.room + gap;
  };
  if (row?.claim) put(row.claim.name, STYLES.id, 60, 5);
  put(node.author ?? 'name not shown', STYLES.oneAuthor, 96, 5);
  const more = hidden.count > 0 ? `+${hidden.count}${hidden.href ? ' →' : ''}` : '';
  const end = width - CARD.pad;
  const right = more ? end - textRoom(more, STYLES.meta, rule) - 6 : end;
  if (more) texts.push(words(more, STYLES.meta, { x: end, y: BASE, anchor: 'end', href: hidden.href }, rule));
  const said = fitted(row?.text ?? node.text, { ...STYLES.oneLine, width: right - x + (more ? 0 : CARD.spill) }, rule);
  const rtl = runsRightToLeft(said.text);
  texts.push(words(said.text, STYLES.oneLine, { x: rtl ? right : x, y: BASE, rtl, box: [x, right] }, rule));
  const lit = row?.claim ? view.isLit(row.claim) : false;
  const left = (rtl ? right - said.width : x) - 3;
  return figure({ highlights: lit ? [{ x: left, y: 4.5, width: said.width + 6, height: 18.5 }] : [], texts });
}

// A node of little weight into a card of one line: sign, id, name, first words, and how many replies are not shown.
import { figure, line, textRoom, words } from './draw.ts';
import { nodeWords } from './labels.ts';
import type { MapNode } from './nodes.ts';
import type { BuiltCard, CardPlan } from './plan.ts';
import type { Anchor } from './row.ts';
import type { RowSpace } from './row-head.ts';
import { nodeOf, type RowPlan } from './rows.ts';
import type { Badge, Figure, RelationTone, Row, Run, TextLine, Tone } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, STYLES } from './spacing.ts';
import { endNode } from './tally.ts';
import { addressed, argumentTitle, cardLabel } from './titles.ts';
import type { View } from './view.ts';
import { fitted } from './wrap.ts';

const BASE = 18;
const MIDDLE = CARD.oneLine / 2;
const AUTHOR = 96;
/** Between the name and the words. */
const GAP = 7;

type LineSpace = Pick<RowSpace, 'width' | 'hrefOf'>;

export function buildOneLine(node: MapNode, plan: CardPlan, { width, hrefOf }: LineSpace, view: View): BuiltCard {
  const [row] = plan.rows.rows;
  const box = { x: 0, y: 0, width, height: CARD.oneLine };
  const hidden = { count: view.selection.hiddenUnder.get(plan.node)?.length ?? 0, href: view.restOf(plan.node) };
  const far = row ? farAim(plan.node, row, hrefOf, view) : null;
  const name = row?.claim?.name ?? nodeWords(plan.node, view);
  const drawn = lineFigure(node, row, { name, width, hidden, far }, view);
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

/** What a card speaks to, where that is not the card above it: words, as no line may reach that far. */
interface Aim {
  readonly text: string;
  readonly tone: Tone;
  readonly doubt: boolean;
  readonly href: string | null;
}

function farAim(node: number, { labels }: RowPlan, hrefOf: LineSpace['hrefOf'], view: View): Aim | null {
  const label = labels.find(({ link }) => link !== null);
  const end = label?.link ? endNode(label.link, view.model) : null;
  if (!label || end === null || end === view.tree.parent[node]) return null;
  const { tone, doubt } = label;
  const text = `to ${label.claim?.name ?? nodeWords(end, view)}${doubt ? '?' : ''}`;
  return { text, tone, doubt, href: hrefOf(label) };
}

interface Parts {
  /** The claim's own name, or the number of a comment that makes none. */
  readonly name: string;
  readonly width: number;
  readonly hidden: Hidden;
  readonly far: Aim | null;
}

function lineFigure(node: MapNode, row: RowPlan | undefined, { name, width, hidden, far }: Parts, view: View): Figure {
  const { rule } = view;
  const lit = row?.claim ? view.isLit(row.claim) : false;
  const { texts: names, x } = nameTexts(name, far, lit, view);
  const more = hidden.count > 0 ? `+${hidden.count}${hidden.href ? ' →' : ''}` : '';
  const meta = lit ? { ...STYLES.meta, tone: 'ink' as const } : STYLES.meta;
  const end = width - CARD.pad;
  const right = more ? end - textRoom(more, meta, rule) - 6 : end;
  const texts = [
    ...names,
    ...(more ? [words(more, meta, { x: end, y: BASE, anchor: 'end', href: hidden.href }, rule)] : []),
    ...spoken(node, row?.text ?? node.text, { x, right, spill: more ? 0 : CARD.spill }, view),
  ];
  // The whole card, so that it fits its words in any face.
  const lights = lit ? [{ x: 3, y: 3, width: width - 6, height: CARD.oneLine - 6 }] : [];
  return figure({ highlights: lights, texts });
}

/** The claim's own name and that of what it speaks to, and where the rest of the line begins. */
function nameTexts(name: string, far: Aim | null, lit: boolean, { rule }: View) {
  const own = { text: name, style: lit ? { ...STYLES.id, tone: 'state' as const } : STYLES.id, href: null };
  const face = far?.doubt ? STYLES.meta.face : STYLES.id.face;
  const aim = far && { text: far.text, style: { ...STYLES.id, face, tone: lit ? 'ink' : far.tone }, href: far.href };
  let x: number = CARD.pad;
  const texts: TextLine[] = [];
  for (const { text, style, href } of [own, ...(aim ? [aim] : [])]) {
    texts.push(words(text, style, { x, y: BASE, href }, rule));
    x += textRoom(text, style, rule) + 5;
  }
  return { texts, x };
}

interface Room {
  readonly x: number;
  readonly right: number;
  /** How far words may run over the right end. */
  readonly spill: number;
}

/** Who speaks and the first words, as one line, so that no gap opens between them in any face. */
function spoken(node: MapNode, text: string, { x, right, spill }: Room, { rule }: View): readonly TextLine[] {
  // Short words leave their room to a long name.
  const free = right - x - GAP + spill - textRoom(text, STYLES.oneLine, rule);
  const author = fitted(
    node.author ?? 'name not shown',
    { ...STYLES.oneAuthor, width: Math.max(AUTHOR, free), tight: true },
    rule,
  );
  const name: Run = { text: author.text, face: STYLES.oneAuthor.face, tone: STYLES.oneAuthor.tone };
  const left = x + author.room + GAP;
  const said = fitted(text, { ...STYLES.oneLine, width: right - left + spill, tight: true }, rule);
  if (!runsRightToLeft(said.text) && !runsRightToLeft(author.text)) {
    const runs: readonly Run[] = [name, { text: `\u00A0 ${said.text}`, face: 'text', tone: 'ink' }];
    return [line(runs, STYLES.oneLine, { x, y: BASE, box: [x, right] }, rule)];
  }
  // Two directions in one line would change places.
  const rtl = runsRightToLeft(said.text);
  return [
    words(author.text, STYLES.oneAuthor, { x, y: BASE, box: [x, left - GAP] }, rule),
    words(said.text, STYLES.oneLine, { x: rtl ? right : left, y: BASE, rtl, box: [left, right] }, rule),
  ];
}

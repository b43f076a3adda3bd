// A node of little weight into a small card: sign, id, name and words on one line or few, votes, and how many replies are not shown.
import { stateOf } from './backs.ts';
import { clip } from './clean.ts';
import { figure, textRoom, words } from './draw.ts';
import { nodeWords } from './labels.ts';
import type { MapNode } from './nodes.ts';
import type { BuiltCard, CardPlan } from './plan.ts';
import type { Anchor } from './row.ts';
import type { RowSpace } from './row-head.ts';
import { nodeOf, type RowPlan } from './rows.ts';
import type { Badge, Figure, Point, RelationTone, Row, TextLine } from './scene.ts';
import { farAim, nameTexts } from './small-name.ts';
import { SMALL_LINE, spoken } from './small-words.ts';
import { CARD, STYLES } from './spacing.ts';
import { addressed, argumentTitle, cardLabel } from './titles.ts';
import type { View } from './view.ts';
import { votesOf } from './votes.ts';

/** Baseline and middle of the first line. */
const BASE = 18;
const MIDDLE = CARD.oneLine / 2;
/** Room of the mark that nobody replied, and between things at the right. */
const MARK = 10;
const APART = 6;

export interface SmallSpace extends Pick<RowSpace, 'width' | 'hrefOf'> {
  /** Most lines of words. */
  readonly lines: number;
}

export function buildSmall(node: MapNode, plan: CardPlan, space: SmallSpace, view: View): BuiltCard {
  const [row] = plan.rows.rows;
  const name = row?.claim?.name ?? nodeWords(plan.node, view);
  const { drawn, height } = smallFigure(node, plan, { ...space, name }, view);
  const box = { x: 0, y: 0, width: space.width, height };
  const card = { id: node.key, label: cardLabel(node), by: node.author, box };
  const links = (row?.labels ?? []).flatMap(({ link }) => (link ? [[link.id, MIDDLE] as const] : []));
  const anchor: Anchor = { top: 6, bottom: 22, labels: new Map(links) };
  if (!row) return { card: { ...card, figure: drawn, rows: [] }, anchors: new Map([[node.key, anchor]]) };
  // What is read aloud says all that the card may have room for.
  const title = argumentTitle({ ...row, text: wholeText(row, plan) }, node, view);
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

/** More is not read aloud: what a huge map says so must fit into its file. */
const LONGEST = 400;

/** All that the comment says, or from the claim on as much as may be. */
function wholeText({ text }: RowPlan, { before, after }: CardPlan): string {
  const said = (parts: readonly string[]) => parts.filter(Boolean).join(' ');
  const whole = said([before, text, after]);
  if (whole.length <= LONGEST) return whole;
  const rest = said([text, after]);
  // A long claim is cut where the title is.
  if (text.length >= LONGEST) return text;
  return rest.length <= LONGEST ? rest : `${clip(rest, LONGEST)}…`;
}

function badgesOf({ labels }: RowPlan): readonly Badge[] {
  const label = labels.find(({ link }) => link !== null);
  if (!label?.link) return [];
  return [{ x: 0, y: MIDDLE, tone: label.tone as RelationTone, doubt: label.link.doubt }];
}

interface Named extends SmallSpace {
  /** The claim's own name, or the number of a comment that makes none. */
  readonly name: string;
}

function smallFigure(node: MapNode, plan: CardPlan, { width, lines, name, hrefOf }: Named, view: View) {
  const [row] = plan.rows.rows;
  const far = row ? farAim(plan.node, row, hrefOf, view) : null;
  const lit = row?.claim ? view.isLit(row.claim) : false;
  const { texts: names, x, indent } = nameTexts(name, far, { lit, y: BASE }, view);
  const end = endOf(node, plan, { end: width - CARD.pad, lines, lit }, view);
  const said = spoken(
    node.author ?? 'name not shown',
    { before: plan.before, text: row?.text ?? node.text, after: plan.after, lit },
    { x, y: BASE, indent, right: end.left, end: width - CARD.pad, lines },
    view.rule,
  );
  const height = CARD.oneLine + (said.count - 1) * SMALL_LINE;
  // The whole card, so that it fits its words in any face.
  const lights = lit ? [{ x: 3, y: 3, width: width - 6, height: height - 6 }] : [];
  const texts = [...names, ...end.texts, ...said.texts];
  return { drawn: figure({ highlights: lights, silences: end.silences, texts }), height } satisfies {
    drawn: Figure;
    height: number;
  };
}

interface Right {
  readonly end: number;
  readonly lines: number;
  readonly lit: boolean;
}

/** What stands at the right of the first line: replies that are not drawn, or that there are none, and votes where there is room. */
function endOf(node: MapNode, plan: CardPlan, { end, lines, lit }: Right, view: View) {
  const [row] = plan.rows.rows;
  const count = view.selection.hiddenUnder.get(plan.node)?.length ?? 0;
  const href = view.restOf(plan.node);
  const state = row ? stateOf(row, view) : null;
  const meta = lit ? { ...STYLES.meta, tone: 'ink' as const } : STYLES.meta;
  const texts: TextLine[] = [];
  const silences: Point[] = [];
  let left = end;
  const put = (text: string, style: typeof meta | typeof STYLES.state, room = text, link: string | null = null) => {
    texts.push(words(text, style, { x: left, y: BASE, anchor: 'end', href: link }, view.rule));
    left -= textRoom(room, style, view.rule) + APART;
  };
  // The same room with and without a page that goes on, so that both maps are laid out alike.
  if (count > 0) put(`+${count}${href ? ' →' : ''}`, meta, `+${count} →`, href);
  else if (state === 'no answer') put(state, STYLES.state);
  else if (state === 'no reply') {
    silences.push([end - MARK / 2, MIDDLE]);
    left -= MARK + APART;
  }
  const votes = lines > 1 ? votesOf(node) : '';
  if (votes) put(votes, meta);
  return { texts, silences, left };
}

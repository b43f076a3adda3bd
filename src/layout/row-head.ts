// A row's plan into the lines above its text: id, author, what it does, and at the right what was done to it.
import { backWords, stateOf } from './backs.ts';
import { textRoom, words } from './draw.ts';
import type { Label } from './labels.ts';
import type { RowPlan } from './rows.ts';
import type { Badge, RelationTone, TextLine } from './scene.ts';
import { CARD, LABEL_LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { fitted } from './wrap.ts';

export interface RowSpace {
  readonly y: number;
  readonly width: number;
  readonly maxLines: number;
  /** Shown at the head of a card that has no header row. */
  readonly author: string | null;
  readonly hrefOf: (label: Label) => string | null;
}

export interface RowHead {
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
  /** Height of the line of each relation. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Baseline of the last line. */
  readonly y: number;
  /** Whether there is more than the id. */
  readonly any: boolean;
}

const MOST_LABELS = 4;
const AUTHOR = 130;

export function labelLines(plan: RowPlan, space: RowSpace, view: View): RowHead {
  const { rule } = view;
  const first = space.y + 15;
  const right = space.width - CARD.pad;
  const names = nameTexts(plan, space, first, view);
  const texts = [...names.texts];
  const badges: Badge[] = [];
  const lineOf = new Map<string, number>();
  let y = first;
  let end = names.start;
  for (const [index, label] of plan.labels.slice(0, MOST_LABELS).entries()) {
    if (index > 0) y += LABEL_LINE;
    const from = index === 0 ? names.start : names.left;
    const style = { ...STYLES.label, tone: label.tone };
    const { text, room } = fitted(label.text, { ...style, width: right - from + CARD.spill }, rule);
    texts.push(words(text, style, { x: from, y, box: [from, right], href: space.hrefOf(label) }, rule));
    if (index === 0) end = from + room + 8;
    if (!label.link) continue;
    lineOf.set(label.link.id, y - 4);
    badges.push({ x: 0, y: y - 4, tone: label.tone as RelationTone, doubt: label.link.doubt });
  }
  const note = noteLine(plan, { first, end, right, last: y }, view);
  if (note) texts.push(note);
  const any = plan.labels.length > 0 || note !== null || space.author !== null;
  return { texts, badges, lineOf, y: Math.max(y, note?.y ?? y), any };
}

/** Id and author; `left` is where further lines begin, `start` where the first one goes on. */
function nameTexts({ claim, level }: RowPlan, { author }: RowSpace, y: number, { rule }: View) {
  const texts: TextLine[] = [];
  let left: number = CARD.text + level * CARD.indent;
  if (claim) {
    texts.push(words(claim.name, STYLES.id, { x: CARD.pad, y }, rule));
    left = Math.max(left, CARD.pad + textRoom(claim.name, STYLES.id, rule) + 4);
  }
  if (author === null) return { texts, left, start: left };
  const name = fitted(author, { ...STYLES.smallAuthor, width: AUTHOR }, rule);
  texts.push(words(name.text, STYLES.smallAuthor, { x: left, y, box: [left, left + AUTHOR] }, rule));
  return { texts, left, start: left + name.room + 4 };
}

interface NotePlace {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly right: number;
}

/** At the right of the first line, or on a line of its own: the state, else what others did to the claim. */
function noteLine(plan: RowPlan, { first, last, end, right }: NotePlace, view: View): TextLine | null {
  const state = stateOf(plan, view);
  const said = state ? [state] : plan.claim ? backWords(plan.claim, view) : [];
  if (said.length === 0) return null;
  const style = state ? STYLES.state : STYLES.back;
  const fitting = said.find((text) => textRoom(text, style, view.rule) <= right - end);
  if (fitting !== undefined) {
    return words(fitting, style, { x: right, y: first, anchor: 'end', box: [end, right] }, view.rule);
  }
  const { text } = fitted(said[0] ?? '', { ...style, width: right - CARD.text }, view.rule);
  return words(text, style, { x: right, y: last + LABEL_LINE, anchor: 'end', box: [CARD.text, right] }, view.rule);
}

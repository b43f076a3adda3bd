// A row's plan into the lines above its text: id, author, what it does, and at the right what was done to it.
import { noteWords, stateOf } from './backs.ts';
import { line, textRoom, words } from './draw.ts';
import type { Label } from './labels.ts';
import type { RowPlan } from './rows.ts';
import type { Badge, RelationTone, Run, TextLine } from './scene.ts';
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

/** At the right of the first line, or on a line of its own: the state, and what others did to the claim. */
function noteLine(plan: RowPlan, { first, last, end, right }: NotePlace, view: View): TextLine | null {
  const state = stateOf(plan, view);
  const said = plan.claim ? noteWords(plan.claim, view) : [''];
  if (!state && said[0] === '') return null;
  const noted = (note: string): readonly Run[] => [
    ...(state ? [{ text: state + (note ? ' · ' : ''), face: STYLES.state.face, tone: STYLES.state.tone }] : []),
    ...(note ? [{ text: note, face: STYLES.back.face, tone: STYLES.back.tone }] : []),
  ];
  const room = (note: string) =>
    noted(note).reduce((sum, { text, face }) => sum + textRoom(text, { ...STYLES.back, face }, view.rule), 0);
  const put = (note: string, y: number, left: number) =>
    line(noted(note), STYLES.back, { x: right, y, anchor: 'end', box: [left, right] }, view.rule);
  const beside = said.find((note) => room(note) <= right - end);
  if (beside !== undefined) return put(beside, first, end);
  const fitting = said.find((note) => room(note) <= right - CARD.text) ?? said.at(-1) ?? '';
  const { text } = fitted(fitting, { ...STYLES.back, width: right - CARD.text - room('') }, view.rule);
  return put(text, last + LABEL_LINE, CARD.text);
}

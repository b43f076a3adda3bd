// A row's state, and what others did to its claim, into words at the right of a line above its text.
import { noteWords, stateOf } from './backs.ts';
import { line, textRoom } from './draw.ts';
import type { RowPlan } from './rows.ts';
import type { Run, TextLine } from './scene.ts';
import { CARD, LABEL_LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { fitted } from './wrap.ts';

/** A line above the text: its baseline, and where what stands on it ends. */
export interface HeadLine {
  readonly y: number;
  readonly end: number;
}

export interface Note {
  readonly text: TextLine | null;
  /** Baseline of the last line above the text. */
  readonly y: number;
  /** How many longer wordings found no room. */
  readonly shortened: number;
}

/** At the right of a line, or on a line of its own: the state, and what others did to the claim. */
export function noteOf(plan: RowPlan, lines: readonly HeadLine[], right: number, view: View): Note {
  const last = lines.at(-1)?.y ?? 0;
  const state = stateOf(plan, view);
  const said = plan.claim ? noteWords(plan.claim, view) : [''];
  if (!state && said[0] === '') return { text: null, y: last, shortened: 0 };
  const noted = (note: string): readonly Run[] => [
    ...(state ? [{ text: state + (note ? ' · ' : ''), face: STYLES.state.face, tone: STYLES.state.tone }] : []),
    ...(note ? [{ text: note, face: STYLES.back.face, tone: STYLES.back.tone }] : []),
  ];
  const room = (note: string) =>
    noted(note).reduce((sum, { text, face }) => sum + textRoom(text, { ...STYLES.back, face }, view.rule), 0);
  const put = (note: string, y: number, left: number) =>
    line(noted(note), STYLES.back, { x: right, y, anchor: 'end', box: [left, right] }, view.rule);
  for (const [shortened, note] of said.entries()) {
    const beside = lines.find(({ end }) => room(note) <= right - end);
    if (beside) return { text: put(note, beside.y, beside.end), y: last, shortened };
  }
  const fitting = said.find((note) => room(note) <= right - CARD.text) ?? said.at(-1) ?? '';
  const { text } = fitted(fitting, { ...STYLES.back, width: right - CARD.text - room('') }, view.rule);
  return { text: put(text, last + LABEL_LINE, CARD.text), y: last + LABEL_LINE, shortened: said.length };
}

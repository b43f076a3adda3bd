// The main claim's plan into its inverted block, the first thing to see among the cards.

import { noteWords } from './backs.ts';
import { figure, moveText, paragraph, textRoom, words } from './draw.ts';
import { balanced } from './even.ts';
import type { BuiltRow } from './row.ts';
import { labelLines, type RowSpace } from './row-head.ts';
import { nodeOf, type RowPlan } from './rows.ts';
import type { TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, MAIN_LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { fitted } from './wrap.ts';

/** The block's own padding, less a hair. */
const SPILL = 6;

export function buildMainRow(plan: RowPlan, space: RowSpace, view: View): BuiltRow {
  const { rule } = view;
  const top = space.y + 3;
  const name = plan.claim?.name ?? '';
  const left = Math.max(CARD.text, 16 + textRoom(name, STYLES.id, rule) + 4);
  const right = space.width - 16;
  const inset = left - CARD.text;
  const heading = { ...space, y: space.y + 8, width: space.width - inset - 2, author: null };
  const head = plan.labels.length > 0 ? labelLines({ ...plan, claim: null }, heading, view) : null;
  const first = head ? head.y + MAIN_LINE : top + MAIN_LINE + 6.5;
  const lines = balanced(plan.text, { ...STYLES.main, width: right - left + SPILL, max: space.maxLines }, rule);
  const at = { left, right, y: first, step: MAIN_LINE, rtl: runsRightToLeft(plan.text) };
  const end = first + Math.max(0, lines.length - 1) * MAIN_LINE + 13;
  const note = noteOf(plan, left, right, end + 10, view);
  const bottom = end + (note ? 22 : 0);
  const texts = [
    words(name, { ...STYLES.id, tone: 'onMainMuted' }, { x: 16, y: first - 0.5 }, rule),
    ...paragraph(lines, STYLES.main, at, rule),
    ...(head?.texts ?? []).map((text) => muted(moveText(text, inset, 0))),
    ...(note ? [note] : []),
  ];
  return {
    row: {
      id: plan.key,
      node: nodeOf(plan),
      title: '',
      to: [],
      hit: { x: 0, y: space.y, width: space.width, height: bottom + 3 - space.y },
      main: { x: 8, y: top, width: space.width - 16, height: bottom - top },
      figure: figure({ texts }),
      badges: head?.badges ?? [],
      lines: [],
    },
    bottom: bottom + 9,
    anchor: { top, bottom, labels: head?.lineOf ?? new Map() },
  };
}

const muted = (text: TextLine): TextLine => ({
  ...text,
  runs: text.runs.map((run) => ({ ...run, tone: 'onMainMuted' })),
});

/** What others did to the main claim, in the longest wording that fits. */
function noteOf(plan: RowPlan, left: number, right: number, y: number, view: View): TextLine | null {
  const all = (plan.claim ? noteWords(plan.claim, view) : []).filter(Boolean);
  const style = STYLES.mainNote;
  const said = all.find((text) => textRoom(text, style, view.rule) <= right - left + SPILL) ?? all.at(-1);
  if (said === undefined) return null;
  const { text } = fitted(said, { ...style, width: right - left + SPILL }, view.rule);
  return words(text, style, { x: left, y, box: [left, right] }, view.rule);
}

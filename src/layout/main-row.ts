// The main claim's plan into its inverted block, the first thing to see among the cards.

import { backWords } from './backs.ts';
import { figure, textWidth, words } from './draw.ts';
import type { BuiltRow } from './row.ts';
import { labelLines, type RowSpace } from './row-head.ts';
import type { RowPlan } from './rows.ts';
import type { TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, MAIN_LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { fitted, wrap } from './wrap.ts';

// A wider fallback font must not run out of the block.
const SLACK = 0.92;

export function buildMainRow(plan: RowPlan, space: RowSpace, view: View): BuiltRow {
  const { rule } = view;
  const main = { x: 8, y: space.y + 3, width: space.width - 16, height: 0 };
  const id = STYLES.id;
  const left = Math.max(CARD.text, 16 + textWidth(plan.claim?.name ?? '', id, rule) + 7);
  const right = space.width - 16;
  const head =
    plan.labels.length > 0
      ? labelLines({ ...plan, claim: null }, { ...space, y: space.y + 5, author: null }, view)
      : null;
  const top = head ? head.y + 0.5 - 4 : main.y + 6.5;
  const rtl = runsRightToLeft(plan.text);
  const lines = wrap(plan.text, { ...STYLES.main, width: (right - left) * SLACK, max: space.maxLines }, rule);
  const at = (index: number) => top + MAIN_LINE * (index + 1);
  const texts: TextLine[] = lines.map(({ text }, index) =>
    words(text, STYLES.main, { x: rtl ? right : left, y: at(index), rtl, box: [left, right] }, rule),
  );
  texts.unshift(words(plan.claim?.name ?? '', { ...id, tone: 'onMainMuted' }, { x: 16, y: at(0) - 0.5 }, rule));
  for (const text of head?.texts ?? [])
    texts.push({ ...text, runs: text.runs.map((run) => ({ ...run, tone: 'onMainMuted' })) });
  let bottom = at(lines.length - 1) + 13;
  const all = plan.claim ? backWords(plan.claim, view) : [];
  const said = all.find((text) => textWidth(text, STYLES.mainNote, rule) <= right - left) ?? all.at(-1);
  if (said) {
    const note = fitted(said, { ...STYLES.mainNote, width: right - left }, rule).text;
    texts.push(words(note, STYLES.mainNote, { x: left, y: bottom + 10, box: [left, right] }, rule));
    bottom += 22;
  }
  const block = { ...main, height: bottom - main.y };
  return {
    row: {
      id: plan.key,
      title: '',
      hit: { x: 0, y: space.y, width: space.width, height: bottom + 3 - space.y },
      main: block,
      figure: figure({ texts }),
      badges: head?.badges ?? [],
      lines: [],
    },
    bottom: bottom + 9,
    anchor: { top: block.y, bottom, labels: head?.lineOf ?? new Map() },
  };
}

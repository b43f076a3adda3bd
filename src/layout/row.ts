// A row's plan into its lines, highlights and badges, measured from the top of its card.
import { figure, words } from './draw.ts';
import { labelLines, type RowSpace } from './row-head.ts';
import type { RowPlan } from './rows.ts';
import type { Box, Row, Rule } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/** Where edges meet a row: its extent, and the line of each relation it carries. */
export interface Anchor {
  readonly top: number;
  readonly bottom: number;
  readonly labels: ReadonlyMap<string, number>;
}

export interface BuiltRow {
  readonly row: Row;
  readonly bottom: number;
  readonly anchor: Anchor;
}

export function buildRow(plan: RowPlan, space: RowSpace, view: View): BuiltRow {
  const head = labelLines(plan, space, view);
  const left = head.any
    ? CARD.text + plan.level * CARD.indent
    : Math.max(...head.texts.map(({ box }) => box[1] + 7), CARD.text + plan.level * CARD.indent);
  const right = space.width - CARD.pad;
  const lines = wrap(plan.text, { ...STYLES.claim, width: right - left, max: space.maxLines }, view.rule);
  const top = head.any ? head.y + 0.5 : space.y + 15 - LINE;
  const rtl = runsRightToLeft(plan.text);
  const at = (index: number) => top + LINE * (index + 1);
  const texts = lines.map(({ text }, index) =>
    words(text, STYLES.claim, { x: rtl ? right : left, y: at(index), rtl, box: [left, right] }, view.rule),
  );
  const lit = plan.claim !== null && view.isLit(plan.claim);
  const highlights = lit
    ? lines.map(
        ({ width }, index): Box => ({
          x: rtl ? right - width - 3 : left - 3,
          y: at(index) - 14,
          width: width + 6,
          height: LINE - 0.5,
        }),
      )
    : [];
  const bottom = at(lines.length - 1) + 9;
  const nest: Rule[] =
    plan.level > 0 && lines.length > 0 ? [nestRule(left - 9, at(0) - 13, bottom - 5, plan.doubtful)] : [];
  return {
    row: {
      id: plan.key,
      title: '',
      hit: { x: 0, y: space.y, width: space.width, height: bottom - space.y },
      main: null,
      figure: figure({ highlights, rules: nest, texts: [...head.texts, ...texts] }),
      badges: head.badges,
      lines: [],
    },
    bottom: bottom + CARD.rowGap,
    anchor: { top: space.y + 4, bottom, labels: head.lineOf },
  };
}

const nestRule = (x: number, y1: number, y2: number, doubtful: boolean): Rule => ({
  points: [
    [x, y1],
    [x, y2],
  ],
  kind: doubtful ? 'nestDoubt' : 'nest',
});

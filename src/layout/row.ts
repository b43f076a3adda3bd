// A row's plan into its lines, highlights and badges, measured from the top of its card.
import { type Column, figure, paragraph } from './draw.ts';
import { withoutOrphan } from './even.ts';
import { labelLines, type RowSpace } from './row-head.ts';
import { nodeOf, type RowPlan } from './rows.ts';
import type { Box, Row, Rule } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import type { Line } from './wrap.ts';

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

const QUOTED_LINES = 2;

export function buildRow(plan: RowPlan, space: RowSpace, view: View): BuiltRow {
  const head = labelLines(plan, space, view);
  const indent = CARD.text + plan.level * CARD.indent;
  // Where there is nothing but the id, the words stand beside it.
  const left = head.any ? indent : Math.max(indent, ...head.texts.map(({ box }) => box[1] + 7));
  const right = space.width - CARD.pad;
  const style = plan.quote ? STYLES.plain : STYLES.claim;
  const max = plan.quote ? QUOTED_LINES : space.maxLines;
  const lines = withoutOrphan(plan.text, { ...style, width: right - left + CARD.spill, max }, view.rule);
  const first = head.any ? head.y + LINE + 0.5 : space.y + 15;
  const rtl = runsRightToLeft(plan.text);
  const at = { left, right, y: first, step: LINE, rtl };
  const texts = paragraph(lines, style, at, view.rule);
  const lit = plan.claim !== null && view.isLit(plan.claim);
  const bottom = first + Math.max(0, lines.length - 1) * LINE + 9;
  const nest = plan.level > 0 ? [nestRule(left - 9, first - 13, bottom - 5, plan.doubtful)] : [];
  return {
    row: {
      id: plan.key,
      node: nodeOf(plan),
      title: '',
      to: [],
      hit: { x: 0, y: space.y, width: space.width, height: bottom - space.y },
      main: null,
      figure: figure({ highlights: lit ? highlights(lines, at) : [], rules: nest, texts: [...head.texts, ...texts] }),
      badges: head.badges,
      lines: [],
    },
    bottom: bottom + CARD.rowGap,
    anchor: { top: space.y + 4, bottom, labels: head.lineOf },
  };
}

const highlights = (lines: readonly Line[], { left, right, y, step, rtl }: Column): readonly Box[] =>
  lines.map(({ width }, index) => ({
    x: (rtl ? right - width : left) - 3,
    y: y + index * step - 14,
    width: width + 6,
    height: step - 0.5,
  }));

const nestRule = (x: number, y1: number, y2: number, doubtful: boolean): Rule => ({
  points: [
    [x, y1],
    [x, y2],
  ],
  kind: doubtful ? 'nestDoubt' : 'nest',
});

// A row's plan into its lines, highlights and badges, measured from the top of its card.

import { figure, textWidth, words } from './draw.ts';
import { backWords, type Label } from './labels.ts';
import type { RowPlan } from './rows.ts';
import type { Badge, Box, RelationTone, Row, Rule, TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { CARD, LABEL_LINE, LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { fitted, wrap } from './wrap.ts';

/** Where edges meet a row: its middle, its end, and the line of each relation it carries. */
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

export interface RowSpace {
  readonly y: number;
  readonly width: number;
  readonly maxLines: number;
  /** Shown at the head of a card that has no header row. */
  readonly author: string | null;
  readonly hrefOf: (label: Label) => string | null;
}

export interface Label1 {
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
  readonly lineOf: ReadonlyMap<string, number>;
  /** Baseline of the last line. */
  readonly y: number;
  readonly any: boolean;
}

/** The lines above a row's text: id, author, what it does, what was done to it. */
export function labelLines(plan: RowPlan, space: RowSpace, view: View): Label1 {
  const { rule } = view;
  const first = space.y + 15;
  const texts: TextLine[] = [];
  const badges: Badge[] = [];
  const lineOf = new Map<string, number>();
  const right = space.width - CARD.pad;
  let x = CARD.text + plan.level * CARD.indent;
  if (plan.claim) {
    texts.push(words(plan.claim.name, STYLES.id, { x: CARD.pad, y: first }, rule));
    x = Math.max(x, CARD.pad + textWidth(plan.claim.name, STYLES.id, rule) + 7);
  }
  let start = x;
  if (space.author !== null) {
    const { text } = fitted(space.author, { ...STYLES.smallAuthor, width: 120 }, rule);
    texts.push(words(text, STYLES.smallAuthor, { x, y: first, box: [x, x + 120] }, rule));
    start = x + textWidth(text, STYLES.smallAuthor, rule) + 7;
  }
  let y = first;
  let end = start;
  for (const [index, label] of plan.labels.slice(0, 4).entries()) {
    if (index > 0) y += LABEL_LINE;
    const from = index === 0 ? start : x;
    const style = { ...STYLES.label, tone: label.tone };
    const { text, width } = fitted(label.text, { ...style, width: right - from }, rule);
    texts.push(words(text, style, { x: from, y, box: [from, right], href: space.hrefOf(label) }, rule));
    if (index === 0) end = from + width + 10;
    if (!label.link) continue;
    lineOf.set(label.link.id, y - 4);
    badges.push({ x: 0, y: y - 4, tone: label.tone as RelationTone, doubt: label.link.doubt });
  }
  const note = noteLine(plan, { first, end, right, last: y }, view);
  if (note) texts.push(note);
  y = Math.max(y, note?.y ?? y);
  return { texts, badges, lineOf, y, any: plan.labels.length > 0 || note !== null || space.author !== null };
}

/** At the right of the first line, or on a line of its own: the state, else what others did to the claim. */
function noteLine(
  plan: RowPlan,
  at: { first: number; end: number; right: number; last: number },
  view: View,
): TextLine | null {
  const state = stateOf(plan, view);
  const said = state ? [state] : plan.claim ? backWords(plan.claim, view) : [];
  if (said.length === 0) return null;
  const style = state ? STYLES.state : STYLES.back;
  const fitting = said.find((text) => textWidth(text, style, view.rule) <= at.right - at.end);
  const text = fitting ?? fitted(said[0] ?? '', { ...style, width: at.right - CARD.text }, view.rule).text;
  const y = fitting === undefined ? at.last + LABEL_LINE : at.first;
  return words(
    text,
    style,
    { x: at.right, y, anchor: 'end', box: [fitting === undefined ? CARD.text : at.end, at.right] },
    view.rule,
  );
}

export function stateOf({ claim, question }: RowPlan, view: View): string | null {
  if (claim && view.isOpen(claim))
    return (view.tree.children[claim.node]?.length ?? 0) > 0 ? 'no rebuttal' : 'no reply';
  if (question && view.findings.questions.includes(question.id)) return 'no answer';
  return null;
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

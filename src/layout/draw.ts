// Words and places into the Scene's smallest things: text lines, figures, and figures moved elsewhere.
import { type Face, type Ruler, reach } from './metrics.ts';
import type { Figure, Rule, Run, TextLine, Tone } from './scene.ts';

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly tone: Tone;
  /** Letter spacing in em. */
  readonly spacing?: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Room of the text: left and right. Where it is not given, the text's own extent. */
  readonly box?: readonly [number, number];
  readonly anchor?: TextLine['anchor'];
  readonly rtl?: boolean;
  readonly href?: string | null;
}

/** Nothing yet: spread what there is over it. */
const EMPTY: Figure = { href: null, highlights: [], rules: [], discs: [], bars: [], silences: [], texts: [] };

export const figure = (parts: Partial<Figure>): Figure => ({ ...EMPTY, ...parts });

export const round = (value: number): number => Math.round(value * 100) / 100;

export function textWidth(text: string, { face, size, spacing = 0 }: Style, rule: Ruler): number {
  return rule.width(text, face, size) + spacing * size * text.length;
}

/** The width a text may take in the widest face that stands in: where the next thing may begin. */
export const textRoom = (text: string, style: Style, rule: Ruler): number =>
  reach(textWidth(text, style, rule), style.face);

/** A line of one style. */
export function words(text: string, style: Style, place: Place, rule: Ruler): TextLine {
  return line([{ text, face: style.face, tone: style.tone }], style, place, rule);
}

/** A line of several runs that follow each other. */
export function line(
  runs: readonly Run[],
  style: Pick<Style, 'size' | 'spacing'>,
  place: Place,
  rule: Ruler,
): TextLine {
  const { size, spacing = 0 } = style;
  const width = runs.reduce(
    (sum, { text, face }) => sum + textWidth(text, { face, size, spacing, tone: 'ink' }, rule),
    0,
  );
  const { x, y, anchor = 'start', rtl = false, href = null } = place;
  const left = { start: rtl ? x - width : x, middle: x - width / 2, end: rtl ? x : x - width }[anchor];
  const box = place.box ?? [round(left), round(left + width)];
  return { x: round(x), y: round(y), size, anchor, rtl, spacing, runs, width: round(width), box, href };
}

export interface Column {
  readonly left: number;
  readonly right: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly step: number;
  readonly rtl: boolean;
}

/** Wrapped lines under each other, at the side from which their script runs. */
export function paragraph(
  lines: readonly { readonly text: string }[],
  style: Style,
  at: Column,
  rule: Ruler,
): TextLine[] {
  const { left, right, y, step, rtl } = at;
  return lines.map(({ text }, index) =>
    words(text, style, { x: rtl ? right : left, y: y + index * step, rtl, box: [left, right] }, rule),
  );
}

export const hair = (x1: number, x2: number, y: number): Rule => ({
  points: [
    [x1, y],
    [x2, y],
  ],
  kind: 'hair',
});

export function moveText(text: TextLine, dx: number, dy: number): TextLine {
  const box = [round(text.box[0] + dx), round(text.box[1] + dx)] as const;
  return { ...text, x: round(text.x + dx), y: round(text.y + dy), box };
}

export const moveBox = <T extends { readonly x: number; readonly y: number }>(thing: T, dx: number, dy: number): T => ({
  ...thing,
  x: round(thing.x + dx),
  y: round(thing.y + dy),
});

export function moveFigure(it: Figure, dx: number, dy: number): Figure {
  return {
    href: it.href,
    highlights: it.highlights.map((box) => moveBox(box, dx, dy)),
    rules: it.rules.map(({ points, kind }) => ({
      kind,
      points: points.map(([x, y]) => [round(x + dx), round(y + dy)] as const),
    })),
    discs: it.discs.map((disc) => moveBox(disc, dx, dy)),
    bars: it.bars.map((bar) => moveBox(bar, dx, dy)),
    silences: it.silences.map(([x, y]) => [round(x + dx), round(y + dy)] as const),
    texts: it.texts.map((text) => moveText(text, dx, dy)),
  };
}

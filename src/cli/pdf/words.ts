// A text element into words on the page, set where the browser would set them.
import type { Element } from 'xast';
import type { Face } from '../../layout/index.ts';
import type { Piece, Setter } from './faces.ts';
import type { painter } from './paint.ts';

type Document = PDFKit.PDFDocument;

export interface Pen {
  readonly doc: Document;
  readonly paintOf: ReturnType<typeof painter>;
  readonly pieces: Setter;
}

interface Run extends Piece {
  readonly fill: string;
}

/** Extent of a drawn text. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const faceOf = ({ attributes }: Element): Face =>
  (['bold', 'serif'] as const).find((face) => (attributes['class'] ?? '').split(' ').includes(face)) ?? 'text';

export function drawText(element: Element, size: number, pen: Pen): Extent {
  const { doc } = pen;
  const { attributes } = element;
  const rtl = attributes['direction'] === 'rtl';
  const spacing = Number(attributes['letter-spacing'] ?? 0);
  const runs = runsOf(element, rtl, pen);
  const widths = runs.map(({ text, font }) =>
    doc.font(font).fontSize(size).widthOfString(text, { characterSpacing: spacing }),
  );
  const width = widths.reduce((sum, one) => sum + one, 0);
  const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
  const anchor = attributes['text-anchor'] ?? 'start';
  const left = anchor === 'middle' ? x - width / 2 : (anchor === 'end') !== rtl ? x - width : x;
  let at = rtl ? left + width : left;
  for (const [index, { text, font, fill }] of runs.entries()) {
    const wide = widths[index] ?? 0;
    if (rtl) at -= wide;
    doc.font(font).fontSize(size).fillColor(fill);
    doc.text(text, at, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
    if (!rtl) at += wide;
  }
  return { x: left, y: y - size, width, height: size * 1.25 };
}

const WORDS = /[A-Za-z0-9]+(?:[-.,:'/_@]+[A-Za-z0-9]+)*|[\p{L}\p{N}\p{M}]+|./gu;
const MIRRORED = new Map(
  ['()', '[]', '{}', '<>', '«»'].flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]),
);

/** A line that runs from right to left, word by word: each is set by itself, brackets open to the other side. */
const backwards = (text: string): readonly string[] =>
  (text.match(WORDS) ?? []).map((part) => MIRRORED.get(part) ?? part);

function runsOf(element: Element, rtl: boolean, pen: Pick<Pen, 'paintOf' | 'pieces'>): readonly Run[] {
  return element.children.flatMap((child): readonly Run[] => {
    if (child.type === 'element') return runsOf(child, rtl, pen);
    if (child.type !== 'text') return [];
    const { fill } = pen.paintOf(element);
    const parts = rtl ? backwards(child.value) : [child.value];
    return parts.flatMap((part) => pen.pieces(part, faceOf(element))).map((piece) => ({ ...piece, fill }));
  });
}

// A face and a text into the pieces that one font each can set: the map's own files first, then the machine's.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Face, FontNeed, Metrics, Scene } from '../../layout/index.ts';
import { fontPath } from '../resources.ts';
import { trueType } from '../truetype.ts';

type Document = PDFKit.PDFDocument;

export interface Piece {
  readonly text: string;
  /** Name of the font in the document. */
  readonly font: string;
}

export type Setter = (text: string, face: Face) => readonly Piece[];

interface Font {
  readonly name: string;
  readonly has: (code: number) => boolean;
}

export function setterOf(doc: Document, { fonts }: Scene, { faces }: Metrics): Setter {
  const own = new Map<Face, Font[]>();
  for (const face of ['text', 'bold', 'serif'] as const) {
    const { family, weight } = faces[face];
    const needed = fonts.filter((font) => font.family === family && font.weight === weight);
    own.set(
      face,
      needed.map((font) => register(doc, font)),
    );
  }
  const lent = new Map<number, Font | null>();
  const borrowed = (code: number) => {
    const font = lent.has(code) ? lent.get(code) : fontOfMachine(doc, code);
    lent.set(code, font ?? null);
    return font;
  };
  return (text, face) => {
    const set = own.get(face) ?? [];
    const fontFor = (code: number) => set.find(({ has }) => has(code)) ?? borrowed(code) ?? set[0];
    return pieces(text, fontFor);
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What makes one sign stays together, in the font of its first part; parts that this font lacks are left out. */
function pieces(text: string, fontFor: (code: number) => Font | undefined): readonly Piece[] {
  const found: Piece[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const [first = '', ...rest] = segment;
    const font = fontFor(first.codePointAt(0) ?? 0);
    const sign = [first, ...rest.filter((part) => font?.has(part.codePointAt(0) ?? 0))].join('');
    const name = font?.name ?? 'Helvetica';
    const last = found.at(-1);
    if (last?.font === name) found[found.length - 1] = { font: name, text: last.text + sign };
    else found.push({ font: name, text: sign });
  }
  return found;
}

function register(doc: Document, { file, family }: FontNeed): Font {
  const woff = readFileSync(fontPath(file.replace(/\.woff2$/, '.woff')));
  return opened(doc, file, trueType(woff, family));
}

function opened(doc: Document, name: string, source: Buffer | string, within?: string): Font {
  doc.registerFont(name, source, within);
  doc.font(name);
  // What pdfkit calls a font holds the one that fontkit read.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  return { name, has: (code) => font.hasGlyphForCodePoint(code) };
}

/** A font of this machine that holds a sign, where fontconfig can name one. */
function fontOfMachine(doc: Document, code: number): Font | null {
  try {
    const query = ['-f', '%{file}\n%{postscriptname}', `sans-serif:charset=${code.toString(16)}`];
    const [file = '', name = ''] = execFileSync('fc-match', query, { encoding: 'utf8', stdio: 'pipe' }).split('\n');
    const font = opened(doc, `${file} ${name}`, file, /\.(ttc|otc)$/i.test(file) ? name : undefined);
    return font.has(code) ? font : null;
  } catch {
    return null;
  }
}

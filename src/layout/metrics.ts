// Advance tables into a ruler that measures any text, and into the font files that a set of texts needs.
import { advance, isPlain } from './script.ts';

export type Face = 'text' | 'bold' | 'serif';

/** One font file: its name, the CSS unicode-range it serves, and runs of advances (first character, then widths). */
export interface FontFile {
  readonly file: string;
  readonly range: string;
  readonly runs: readonly (readonly number[])[];
}

export interface FaceMetrics {
  readonly family: string;
  readonly weight: number;
  readonly files: readonly FontFile[];
}

/** The advance tables, a resource that is handed in. */
export interface Metrics {
  readonly units: number;
  readonly faces: Readonly<Record<Face, FaceMetrics>>;
}

/** A font file that a scene would embed, the most needed first. */
export interface FontNeed {
  readonly file: string;
  readonly family: string;
  readonly weight: number;
  readonly range: string;
}

export interface Ruler {
  readonly width: (text: string, face: Face, size: number) => number;
  readonly graphemes: (text: string) => readonly string[];
}

/** How much wider a face may come out where the embedded fonts are not shown (DejaVu Sans is the widest usual one). */
const WIDEST: Record<Face, number> = { text: 1.1, bold: 1.21, serif: 1.24 };

/** The room that a measured text may take in the widest of the faces that stand in. */
export const reach = (width: number, face: Face): number => width * WIDEST[face];

const FACES: readonly Face[] = ['text', 'bold', 'serif'];

export function ruler({ units, faces }: Metrics): Ruler {
  const tables = new Map(FACES.map((face) => [face, table(faces[face].files, units)]));
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const graphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const width = (text: string, face: Face, size: number) => {
    const known = tables.get(face) ?? new Map<number, number>();
    const parts = isPlain(text) ? [...text] : graphemes(text);
    return parts.reduce((sum, part) => sum + advance(part, known), 0) * size;
  };
  return { width, graphemes };
}

/** Widths in em by character. */
function table(files: readonly FontFile[], units: number): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { runs } of files) {
    for (const [start = 0, ...run] of runs)
      for (const [i, width] of run.entries()) widths.set(start + i, width / units);
  }
  return widths;
}

/** How often each font file is needed for texts in a face: latin first, then the others by need. */
export function fontNeeds(
  { faces }: Metrics,
  used: readonly { readonly text: string; readonly face: Face }[],
): FontNeed[] {
  const needs = FACES.flatMap((face) => {
    const chars = new Map<number, number>();
    for (const run of used) if (run.face === face) countChars(run.text, chars);
    const { family, weight, files } = faces[face];
    return files.map(({ file, range, runs }, index) => ({
      need: { file, family, weight, range },
      first: index === 0,
      count: takeCovered(chars, runs),
    }));
  });
  return needs
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(b.first) - Number(a.first) || b.count - a.count)
    .map(({ need }) => need);
}

function countChars(text: string, chars: Map<number, number>): void {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    chars.set(code, (chars.get(code) ?? 0) + 1);
  }
}

/** Counts the characters that a file covers and takes them away from the files after it. */
function takeCovered(chars: Map<number, number>, runs: readonly (readonly number[])[]): number {
  let count = 0;
  for (const [start = 0, ...run] of runs) {
    for (const i of run.keys()) {
      count += chars.get(start + i) ?? 0;
      chars.delete(start + i);
    }
  }
  return count;
}

// A text into lines that fit a width: breaks at spaces, after / - ? & = and between CJK, never inside a grapheme.
import { atoms } from './breaks.ts';
import { clip } from './clean.ts';
import { type Face, type Ruler, reach } from './metrics.ts';

export interface Measure {
  /** Room of a line, in whatever face it is shown. */
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  /** Most lines; the last one then ends in an ellipsis. */
  readonly max: number;
  /** Room of the first line where that is less; it stays empty where no word fits into it. */
  readonly first?: number;
  /** Whether a word may be cut where the line would else end far from its right end. */
  readonly tight?: boolean;
}

export interface Line {
  readonly text: string;
  readonly width: number;
  /** What it may take in the widest face that stands in. */
  readonly room: number;
}

// No line holds more units than this at any size used, so what lies beyond cannot be seen.
const UNITS_A_LINE = 240;

type Width = (text: string) => number;

export function wrap(text: string, measure: Measure, rule: Ruler): readonly Line[] {
  const { width, face, size, max, first = width, tight = false } = measure;
  const seen = clip(text, UNITS_A_LINE * max);
  const measured = (part: string) => reach(rule.width(part, face, size), face);
  const lines = fill(seen, { width, first, max, measured, rule });
  const kept = lines.slice(0, max);
  if (lines.length > max || seen.length < text.length) {
    kept.push(
      ellipsis(kept.pop() ?? '', lines[max] ?? '', tight ? SHORTEST_CUT : LONG_WORD, { width, measured, rule }),
    );
  }
  return kept.map((part) => ({ text: part, width: rule.width(part, face, size), room: measured(part) }));
}

interface Page {
  readonly width: number;
  readonly first: number;
  readonly max: number;
  readonly measured: Width;
  readonly rule: Ruler;
}

/** Fills line after line; stops when there is more than will be shown. */
function fill(text: string, { width, first, max, measured, rule }: Page): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const roomNow = () => (lines.length === 0 ? first : width);
  const piecesOf = (atom: string) => (measured(atom) <= width ? [atom] : split(atom, width, measured, rule));
  for (const { text: atom, spaced } of atoms(text, rule)) {
    const longer = line === '' ? atom : line + (spaced ? ' ' : '') + atom;
    if (measured(longer) <= roomNow()) {
      line = longer;
      continue;
    }
    const pieces = piecesOf(atom);
    lines.push(line, ...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    if (lines.length > max + 1) break;
  }
  const [start = '', ...others] = [...lines, line];
  const further = others.filter((part) => part !== '');
  // Only a short first line may be empty.
  return start === '' && (first === width || further.length === 0) ? further : [start, ...further];
}

/** A text as one line, ended with an ellipsis where it does not fit. */
export function fitted(text: string, measure: Omit<Measure, 'max'>, rule: Ruler): Line {
  return wrap(text, { ...measure, max: 1 }, rule)[0] ?? { text: '', width: 0, room: 0 };
}

/** Words of more letters may be cut before an ellipsis, in a paragraph and in a tight line. */
const LONG_WORD = 14;
const SHORTEST_CUT = 5;
/** Fewer letters of a word say nothing. */
const STUMP = 3;

interface Room {
  readonly width: number;
  readonly measured: Width;
  readonly rule: Ruler;
}

/** Shortens a line so that " …" fits behind it; a short word is left out rather than cut, and a cut one bears the dots itself. */
function ellipsis(line: string, next: string, uncut: number, { width, measured, rule }: Room): string {
  // The next line's first word may still fit in part, which only a long word is worth.
  const word = next.split(' ')[0] ?? '';
  const whole = word.length > uncut ? `${line} ${word}` : line;
  const parts = [...rule.graphemes(whole)];
  while (parts.length > 0 && measured(`${parts.join('').trimEnd()} …`) > width) parts.pop();
  const cut = parts.join('');
  const start = cut.lastIndexOf(' ') + 1;
  const inWord = cut.length < whole.length && whole[cut.length] !== ' ' && start > 0;
  const end = whole.indexOf(' ', start);
  const length = (end < 0 ? whole.length : end) - start;
  const kept = inWord && (length <= uncut || cut.length - start < STUMP) ? cut.slice(0, start - 1) : cut;
  const isCut = !kept.endsWith(' ') && (whole[kept.length] ?? ' ') !== ' ';
  return isCut ? `${kept}…` : `${kept.trimEnd()} …`.trimStart();
}

/** Cuts a word that no line holds; a grapheme wider than the line still gets its own. */
function split(word: string, width: number, measured: Width, rule: Ruler): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const grapheme of rule.graphemes(word)) {
    if (piece !== '' && measured(piece + grapheme) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
  }
  return [...pieces, piece];
}

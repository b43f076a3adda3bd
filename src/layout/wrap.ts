// A text into lines that fit a width: breaks at spaces, after / - ? & = and between CJK, never inside a grapheme.
import { clip } from './clean.ts';
import type { Face, Ruler } from './metrics.ts';
import { isCjk, mayNotEnd, mayNotStart } from './script.ts';

export interface Measure {
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  /** Most lines; the last one then ends in an ellipsis. */
  readonly max: number;
}

export interface Line {
  readonly text: string;
  readonly width: number;
}

interface Atom {
  readonly text: string;
  readonly spaced: boolean;
}

// No line holds more units than this at any size used, so what lies beyond cannot be seen.
const UNITS_A_LINE = 240;

export function wrap(text: string, { width, face, size, max }: Measure, rule: Ruler): readonly Line[] {
  const seen = clip(text, UNITS_A_LINE * max);
  const measured = (part: string) => rule.width(part, face, size);
  const lines: string[] = [];
  let line = '';
  for (const { text: atom, spaced } of atoms(seen, rule)) {
    if (lines.length > max) break;
    const longer = line === '' ? atom : line + (spaced ? ' ' : '') + atom;
    if (measured(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = measured(atom) <= width ? [atom] : split(atom, width, measured, rule);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  const cut = lines.length > max || seen.length < text.length;
  const kept = lines.slice(0, max);
  if (cut) kept.push(ellipsis(kept.pop() ?? '', width, measured, rule));
  return kept.map((part) => ({ text: part, width: measured(part) }));
}

/** A text as one line, ended with an ellipsis where it does not fit. */
export function fit(text: string, measure: Omit<Measure, 'max'>, rule: Ruler): Line {
  return wrap(text, { ...measure, max: 1 }, rule)[0] ?? { text: '', width: 0 };
}

function ellipsis(line: string, width: number, measured: (text: string) => number, rule: Ruler): string {
  const parts = [...rule.graphemes(line)];
  while (parts.length > 0 && measured(`${parts.join('').trimEnd()} …`) > width) parts.pop();
  return `${parts.join('').trimEnd()} …`.trimStart();
}

/** Cuts a word that no line holds; a grapheme wider than the line still gets its own. */
function split(word: string, width: number, measured: (text: string) => number, rule: Ruler): string[] {
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

/** The parts between which a line may break. */
function atoms(text: string, rule: Ruler): Atom[] {
  const found: Atom[] = [];
  for (const word of text.split(' ')) {
    const parts = word.match(/[/\-?&=]*[^/\-?&=]+[/\-?&=]*|[/\-?&=]+/g) ?? [];
    let spaced = true;
    for (const part of parts.flatMap((whole) => betweenCjk(whole, rule))) {
      const before = spaced ? undefined : found.pop();
      const glued = before !== undefined && (mayNotStart(part) || mayNotEnd(before.text));
      if (before && !glued) found.push(before);
      found.push(before && glued ? { text: before.text + part, spaced: before.spaced } : { text: part, spaced });
      spaced = false;
    }
  }
  return found;
}

function betweenCjk(part: string, rule: Ruler): readonly string[] {
  if (!/[^\u0000-\u2E7F]/u.test(part)) return [part];
  const pieces: string[] = [];
  let before = '';
  for (const grapheme of rule.graphemes(part)) {
    const joins = before !== '' && !isCjk(grapheme) && !isCjk(before);
    pieces.push(joins ? (pieces.pop() ?? '') + grapheme : grapheme);
    before = grapheme;
  }
  return pieces;
}

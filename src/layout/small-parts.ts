// Lines of a small card into the parts before its claim, of it and after it, and into runs that tell them apart.
import type { Run, Tone } from './scene.ts';
import { STYLES } from './spacing.ts';
import type { Line } from './wrap.ts';

export type Parts = readonly [before: string, own: string, after: string];

export const ALONE = (text: string): Parts => ['', text, ''];

export const runOf = (text: string, tone: Tone): Run => ({ text, face: STYLES.oneLine.face, tone });

/** Lines into what stands on each of every part. */
export function partsOf(lines: readonly Line[], whole: Parts): readonly Parts[] {
  const left = whole.map((part) => part.replaceAll(' ', '').length);
  return lines.map(({ text: said }) => {
    let at = 0;
    const take = (part: number) => {
      const from = at;
      for (; at < said.length && (left[part] ?? 0) > 0; at++) if (said[at] !== ' ') left[part] = (left[part] ?? 0) - 1;
      return said.slice(from, at);
    };
    // What is left over are the dots of what does not fit.
    return [take(0), take(1), said.slice(at)] as const;
  });
}

/** The claim in ink; where only ink can be read, all in ink. */
export function runsOf(parts: Parts, lit: boolean): readonly Run[] {
  if (lit) return [runOf(parts.join(''), 'ink')].filter(({ text }) => text);
  const tones = ['muted', 'ink', 'muted'] as const;
  // Some renderers trim the space at the start of a run.
  return parts
    .map((part, index) => runOf(part.replace(/^ /, '\u00A0'), tones[index] ?? 'ink'))
    .filter(({ text }) => text);
}

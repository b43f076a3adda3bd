// A page into the format that it most likely is, and the one that came next.
import { formats } from './formats.ts';
import type { Format, Page } from './types.ts';

export interface Choice {
  readonly format: Format;
  readonly confidence: number;
  readonly runnerUp: string | null;
}

/** Below this a format is not what the page is. */
const LEAST = 0.3;

export function choose(page: Page): Choice | null {
  const ranked = formats
    .map((format) => ({ format, confidence: format.detect(page) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
  const [best, next] = ranked;
  if (!best || best.confidence < LEAST) return null;
  return { ...best, runnerUp: next?.format.name ?? null };
}

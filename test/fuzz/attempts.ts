// Seeds into readings of spoilt copies, each with what was found wrong.
import { traceReplies } from '../../src/replies/index.ts';
import { readBodies } from '../../src/text/index.ts';
import type { Thread } from '../../src/thread/index.ts';
import { read } from '../formats/support.ts';
import { faults, lost, plainReading } from './check.ts';
import { dice, mutate } from './mutate.ts';

export interface Seed {
  readonly name: string;
  readonly text: string;
}

export interface Attempt {
  readonly number: number;
  readonly seed: string;
  readonly how: string;
  /** The format the copy was taken for (null: refused), and the one of the seed itself. */
  readonly format: string | null;
  readonly expected: string | null;
  /** Milliseconds per 100,000 characters; 0 for short texts, whose time is noise. */
  readonly pace: number;
  readonly size: number;
  readonly faults: readonly string[];
  /** Lines of bodies that the reading left out. */
  readonly lost: readonly string[];
}

const SHORTEST_TIMED = 5000;
const SLOW = 500;

export function* attempts(seeds: readonly Seed[], count: number, from: number): Generator<Attempt> {
  const plain = seeds.map(({ text }) => {
    const { threads } = read(text);
    return { format: threads[0]?.source.format ?? null, plain: plainReading(threads, text) };
  });
  for (let number = from; number < from + count; number++) {
    const roll = dice(number * 2654435761);
    for (let warm = 0; warm < 3; warm++) roll.below(2);
    const at = roll.below(seeds.length);
    const { name, text } = seeds[at] ?? { name: '', text: '' };
    const mutated = mutate(text, seeds[roll.below(seeds.length)]?.text ?? '', roll);
    const { threads, wrong, pace } = timed(mutated.text);
    yield {
      number,
      seed: name.split('/').slice(-2).join('/'),
      how: mutated.how,
      format: threads[0]?.source.format ?? null,
      expected: plain[at]?.format ?? null,
      pace,
      size: mutated.text.length,
      faults: wrong,
      lost: threads.length === 0 || !plain[at] ? [] : lost(threads, mutated.text, plain[at].plain),
    };
  }
}

interface Outcome {
  readonly threads: readonly Thread[];
  readonly wrong: readonly string[];
}

/** A slow reading is timed once more: the first time may have been the machine's. */
function timed(text: string): Outcome & { readonly pace: number } {
  if (text.length < SHORTEST_TIMED) return { ...attempt(text), pace: 0 };
  let pace = Number.POSITIVE_INFINITY;
  for (let times = 0; ; times++) {
    const start = process.cpuUsage();
    const outcome = attempt(text);
    // Time of the processor: other programs of the machine do not count.
    pace = Math.min(pace, process.cpuUsage(start).user / 1000 / (text.length / 100_000));
    if (times === 2 || pace < SLOW) return { ...outcome, pace };
  }
}

function attempt(text: string): Outcome {
  try {
    const { threads } = read(text);
    for (const thread of threads) {
      readBodies(thread);
      traceReplies(thread);
    }
    return { threads, wrong: threads.flatMap((thread) => faults(thread, text)) };
  } catch (error) {
    return { threads: [], wrong: [error instanceof Error ? `${error.stack}` : String(error)] };
  }
}

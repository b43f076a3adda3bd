// Comments into a thread with moves, by the rooms of the chain that come before the weights.
import { readFileSync } from 'node:fs';
import { type ClaimScorer, findClaims } from '../../../src/claims/index.ts';
import { fromThreadJson } from '../../../src/formats/index.ts';
import { type LexiconData, lexicon, type OthersData } from '../../../src/lexicon/index.ts';
import { type Model, movesOf } from '../../../src/relations/index.ts';
import { traceReplies } from '../../../src/replies/index.ts';
import { readBodies, shortenedIn } from '../../../src/text/index.ts';
import type { Said } from './data.ts';

const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

const english = json<LexiconData>('../../lexicon/en.json');
export const lists = lexicon(english);
/** The weights of the rules. */
export const model = json<Model>('../rules.json');

const manner = shortenedIn({
  lexicon: english,
  lexicons: ['de', 'es', 'fr', 'pt'].map((name) => json<LexiconData>(`../../lexicon/${name}.json`)),
  others: json<OthersData>('../../lexicon/others.json'),
});

/** A thread with sentences and quotes, without claims. */
export function readBare(comments: readonly Said[]) {
  const { thread } = fromThreadJson({ comments }, 'train');
  readBodies(thread, manner);
  traceReplies(thread);
  return thread;
}

export function readThread(comments: readonly Said[], scorer: ClaimScorer | null = null) {
  const thread = readBare(comments);
  findClaims(
    thread,
    () => lists,
    () => scorer,
  );
  return { thread, moves: movesOf(thread, lists) };
}

// Bodies of all comments into traced quotes, and into parents that quotes and names prove.
import { type Comment, locators, type Passage, type Thread, utterances } from '../thread/index.ts';
import { adjoin } from './adjoin.ts';
import type { Scope } from './find.ts';
import { letterOf } from './letters.ts';
import { memory, type Source } from './memory.ts';
import { parentsFirst } from './order.ts';
import { close, mentionedParent, narrow, quotedParent, settle } from './parents.ts';
import { traceQuotes } from './quotes.ts';
import { queriesOf, type SpokenPassage, spoken, spokenIn } from './speech.ts';
import type { Tracing } from './tracing.ts';
import { type Vocabulary, vocabulary } from './words.ts';

// Ancestors beyond these are found like any other earlier comment.
const NEAR = 12;

// Where nobody is known to be answered, it is mostly one of the comments just before.
const RECENT = 10;

/** Fills `quotes`, marks quoted sentences, and settles parents that were unknown. */
export function traceReplies(thread: Thread): void {
  const words = vocabulary();
  const order = parentsFirst(utterances(thread)).map((comment) => ({ comment, passages: spoken(comment, words) }));
  const said = memory(order.flatMap(({ passages }) => passages.flatMap((passage) => queriesOf(passage, words))));
  const locatorOf = locators();
  const parents = new Map(thread.children.map(({ id, parent }) => [id, parent]));
  const latest = new Map<string, string>();
  const closed = new Set<string>();
  const recent: string[] = [];
  for (const { comment, passages } of order) {
    narrow(comment, closed);
    const person = personOf(comment);
    const near = [...ancestors(comment, parents), 'post'];
    const unknown = comment.parentBy === 'unknown';
    const scope: Scope = { memory: said, near, parent: comment.parent, recent: unknown ? [...recent] : [], person };
    const plain = comment.raw.kind === 'plain';
    const tracing = { scope, vocabulary: words, locate: locatorOf(comment.file), plain, alone: isAlone(comment) };
    const traced = passages.map((passage, i) => {
      const place = { first: i === 0, last: i === passages.length - 1 };
      return traceQuotes(passage, citing(passage, { ...tracing, place }));
    });
    const quotes = adjoin(traced, comment, tracing.locate, letterOf(scope, words));
    comment.children = traced.map(({ passage }) => passage);
    comment.quotes = quotes.map(({ text, of, marked, position }) => ({ text, of, marked, position }));
    settle(comment, { by: 'quote', parent: quotedParent(quotes) }, parents);
    settle(comment, { by: 'mention', parent: mentionedParent(comment, latest) }, parents);
    close(comment, closed);
    parents.set(comment.id, comment.parent);
    recent.unshift(comment.id);
    recent.splice(RECENT);
    const told = passages.map((passage, i) => tracedIn(passage, comment.children[i] ?? passage.passage, words));
    said.add(sourceOf(comment, person, told));
    if (comment.author !== null && comment.id !== 'post') latest.set(comment.author.toLowerCase(), comment.id);
  }
}

/** All of it under quote marks, on a line for each paragraph or with lines that have no mark of their own; no letter. */
function isAlone({ children, raw }: Comment): boolean {
  if (raw.letter === true) return false;
  const bare = raw.kind === 'html' ? [] : raw.lines.filter(({ text }) => !/^\s{0,9}>/.test(text));
  return children.every(({ marks, position: { start, end } }) => {
    const holdsBare = bare.some(({ offset }) => offset > (start.offset ?? 0) && offset < (end.offset ?? 0));
    return marks > 0 && (start.line === end.line || holdsBare);
  });
}

/** A page that names the comment a quote is from is believed before all others. */
function citing({ passage: { cites } }: SpokenPassage, tracing: Tracing): Tracing {
  const id = cites?.comment ?? null;
  const { scope } = tracing;
  return id === null ? tracing : { ...tracing, scope: { ...scope, near: [id, ...scope.near] } };
}

/** A known person's comments share a key; a masked name is somebody new each time. */
const personOf = ({ id, author, instance }: Comment) => JSON.stringify(author === null ? [id] : [author, instance]);

function ancestors({ parent }: Comment, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const line = new Set<string>();
  for (let at = parent; at !== null && line.size < NEAR && !line.has(at); at = parents.get(at) ?? null) line.add(at);
  return [...line];
}

/** What a passage says, once its quotes are known: a sentence may have been parted into a quote and its answer. */
function tracedIn(before: SpokenPassage, passage: Passage, words: Vocabulary): SpokenPassage {
  return before.sentences.length === passage.children.length ? { ...before, passage } : spokenIn(passage, words);
}

function sourceOf({ id }: Comment, person: string, passages: readonly SpokenPassage[]): Source {
  const words: number[] = [];
  const quoted: [number, number][] = [];
  for (const { whole, sentences, passage } of passages) {
    let at = words.length;
    for (const [k, sentence] of sentences.entries()) {
      const end = at + sentence.words.length;
      if (passage.children[k]?.quoted) join(quoted, at, end);
      at = end;
    }
    for (const word of whole.words) words.push(word);
  }
  return { id, person, words, quoted };
}

/** Adds a stretch; one that goes on with the last makes it longer. */
function join(stretches: [number, number][], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last?.[1] === start) last[1] = end;
  else stretches.push([start, end]);
}

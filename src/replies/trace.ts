// Bodies of all comments into traced quotes, and into parents that quotes and names prove.
import { type Comment, locators, type Thread, utterances } from '../thread/index.ts';
import { anywhere } from './anywhere.ts';
import { foldedWords } from './fold.ts';
import { proveParent } from './parents.ts';
import { traceQuotes } from './quotes.ts';
import { type QuoteSource, quoteSource } from './sources.ts';

// Ancestors beyond these are found like any other earlier comment, by the index.
const NEAR = 12;

/** Fills `quotes`, marks quoted sentences, and settles parents that were unknown; comments only look back. */
export function traceReplies(thread: Thread): void {
  const locatorOf = locators();
  const said = anywhere(queries(thread));
  const sources = new Map<string, QuoteSource>();
  const byName = new Map<string, string>();
  const parents = new Map(thread.children.map(({ id, parent }) => [id, parent]));
  for (const comment of utterances(thread)) {
    const near = ancestors(comment, parents).flatMap((id) => sources.get(id) ?? []);
    const post = sources.get('post');
    const isNear = new Set(near.map(({ id }) => id));
    const far = (words: readonly string[]) =>
      said
        .holders(words)
        .filter((id) => !isNear.has(id) && id !== comment.id)
        .flatMap((id) => sources.get(id) ?? []);
    traceQuotes(comment, { near: post ? [...near, post] : near, far, locate: locatorOf(comment.file) });
    proveParent(comment, { byName });
    parents.set(comment.id, comment.parent);
    sources.set(comment.id, quoteSource(comment));
    said.add(comment);
    if (comment.author !== null) byName.set(comment.author.toLowerCase(), comment.id);
  }
}

function ancestors(comment: Comment, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const line: string[] = [];
  for (let at = comment.parent; at !== null && line.length < NEAR && !line.includes(at); at = parents.get(at) ?? null)
    line.push(at);
  return line;
}

/** Every run of words that may turn out to be a quote. */
function* queries(thread: Thread): Generator<readonly string[]> {
  for (const { text, children } of utterances(thread).flatMap((comment) => comment.children)) {
    yield foldedWords(text);
    if (children.length > 1) for (const sentence of children) yield foldedWords(sentence.text);
  }
}

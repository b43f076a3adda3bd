// Comments whose nesting was lost into parents that the text proves: a quoted comment, or a name addressed at the start.
import type { Comment } from '../thread/index.ts';
import type { FoundQuote } from './tracing.ts';

// A quote without its mark proves a parent only when it is this long.
const FEWEST_UNMARKED = 8;
// Most words of a name.
const LONGEST_NAME = 4;
// The white space before it keeps mail addresses out.
const MENTION = /(?:^|[\s(])@(?=[\p{L}\p{N}_])/gu;

/** The one comment that is surely quoted; null where there is none, or more than one. */
export function quotedParent(quotes: readonly FoundQuote[]): string | null {
  const sure = quotes.flatMap(({ found, marked }) => {
    if (!found || found.source.id === 'post') return [];
    return marked || found.end - found.start >= FEWEST_UNMARKED ? [found] : [];
  });
  const [first] = sure;
  return first && sure.every(({ source, only }) => only && source.id === first.source.id) ? first.source.id : null;
}

/**
 * The latest comment by whom the text addresses first: "@ana", "@ana@example.org", "@Ana Lima"; failing that, by whom
 * the writer's own words name in the same way.
 */
export function mentionedParent(
  { text, author, children }: Comment,
  latest: ReadonlyMap<string, string>,
): string | null {
  if (text.startsWith('@')) return latestOf(text.slice(1), author, latest);
  const own = children.flatMap((passage) => passage.children.flatMap(({ quoted, text }) => (quoted ? [] : [text])));
  for (const sentence of own)
    for (const { 0: mark, index } of sentence.matchAll(MENTION)) {
      const found = latestOf(sentence.slice(index + mark.length), author, latest);
      if (found !== null) return found;
    }
  return null;
}

function latestOf(text: string, author: string | null, latest: ReadonlyMap<string, string>): string | null {
  const words = text.slice(0, 200).split(/\s+/u, LONGEST_NAME);
  for (let count = words.length; count > 0; count--) {
    const said = words.slice(0, count).join(' ').toLowerCase();
    const name = [said, said.replace(/[^\p{L}\p{N}_]+$/u, ''), said.replace(/@.*$/u, '')].find((one) =>
      latest.has(one),
    );
    if (name !== undefined) return name === author?.toLowerCase() ? null : (latest.get(name) ?? null);
  }
  return null;
}

/** Sets a proven parent; never one that would close a circle. */
export function settle(
  comment: Comment,
  proof: { readonly by: 'quote' | 'mention'; readonly parent: string | null },
  parents: ReadonlyMap<string, string | null>,
): void {
  if (comment.parentBy !== 'unknown' || proof.parent === null) return;
  if (comment.parentAmong?.includes(proof.parent) === false) return;
  const seen = new Set<string>();
  for (let at: string | null = proof.parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === comment.id) return;
    seen.add(at);
  }
  comment.parent = proof.parent;
  comment.parentBy = proof.by;
  comment.parentGuess = null;
}

/** Of those that a comment may answer, the ones that got their last answer before it are none; one that is left is it. */
export function narrow(comment: Comment, closed: ReadonlySet<string>): void {
  const { parentAmong: among, parentGuess: guess } = comment;
  if (comment.parentBy !== 'unknown' || !among?.some((id) => closed.has(id))) return;
  const open = among.filter((id) => !closed.has(id));
  const [only] = open;
  if (only === undefined) return;
  comment.parentAmong = open;
  if (open.length > 1) {
    if (guess && closed.has(guess.id)) comment.parentGuess = { ...guess, id: open.at(-1) ?? only };
    return;
  }
  comment.parent = only;
  comment.parentBy = 'link';
  comment.parentGuess = null;
}

/** A comment that answers one of those that were open has closed all that stand below that one. */
export function close({ parent, parentBy, parentAmong: among }: Comment, closed: Set<string>): void {
  const at = parent === null || parentBy === 'mention' ? -1 : (among?.indexOf(parent) ?? -1);
  if (at >= 0) for (const id of among?.slice(at + 1) ?? []) closed.add(id);
}

// A thread read from a text into what is wrong with the reading: words in two comments, words from nowhere, parents that run in circles.
import type { Comment, SourceLine, Thread } from '../../src/thread/index.ts';
import { utterances } from '../../src/thread/index.ts';

/** Sentences that say what does not hold; none where all is well. */
export function faults(thread: Thread, text: string): readonly string[] {
  return [...spans(thread, text), ...circles(thread), ...misplaced(thread)];
}

/** A line without the quote marks that its format put before it where the page only sets quotes in. */
function withoutMarks({ text, offset }: SourceLine): SourceLine {
  const marks = /^(?:> ?){0,9}/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(marks), offset: offset + marks };
}

/** Every line of a body is taken from its place, and from a place of its own. */
function spans(thread: Thread, text: string): readonly string[] {
  const taken = utterances(thread)
    .filter(({ file }) => file === text)
    .flatMap(({ id, raw }) => raw.lines.map((line) => ({ id, ...withoutMarks(line) })))
    .filter((line) => line.text !== '')
    .sort((a, b) => a.offset - b.offset);
  return taken.flatMap((line, i) => {
    const before = taken[i - 1];
    const found: string[] = [];
    if (text.slice(line.offset, line.offset + line.text.length) !== line.text)
      found.push(
        `${line.id}: the line ${JSON.stringify(line.text.slice(0, 60))} does not stand at offset ${line.offset}`,
      );
    if (before && before.offset + before.text.length > line.offset)
      found.push(`${before.id} and ${line.id} both hold ${JSON.stringify(line.text.slice(0, 60))}`);
    return found;
  });
}

/**
 * Lines of bodies that stand in the spoilt text after the first comment's header but in no body of its reading. A line that
 * was moved to where a page prints its own words may rightly be taken for these, so this is counted, not forbidden.
 */
export function lost(threads: readonly Thread[], text: string, bodies: ReadonlySet<string>): readonly string[] {
  const first = Math.min(...threads.flatMap(({ children }) => children.map((child) => bounds(child)[0])));
  const held = threads
    .flatMap((thread) => utterances(thread).filter(({ file }) => file === text))
    .flatMap(({ raw }) => raw.lines.map((line) => [line.offset, line.offset + line.text.length] as const))
    .sort((a, b) => a[0] - b[0]);
  // Where a body had to be decoded, its lines have places in a text of their own.
  const decoded = bodyLines(threads.filter((thread) => utterances(thread).some(({ file }) => file !== text)));
  const found: string[] = [];
  let at = 0;
  let next = 0;
  for (const row of text.split('\n')) {
    const start = at + row.length - row.trimStart().length;
    while ((held[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (
      start >= first &&
      bodies.has(row.trim()) &&
      !decoded.has(row.trim()) &&
      (held[next]?.[0] ?? Number.POSITIVE_INFINITY) > start + row.trim().length - 1
    )
      found.push(row.trim());
    at += row.length + 1;
  }
  return found;
}

/** Lines of a reading that are long enough to be nobody's button. */
export function bodyLines(threads: readonly Thread[]): ReadonlySet<string> {
  const lines = threads.flatMap(({ children }) =>
    children.flatMap(({ raw }) => raw.lines.map(({ text }) => text.trim())),
  );
  return new Set(lines.filter((line) => line.split(' ').length >= 5));
}

function circles(thread: Thread): readonly string[] {
  const parents = new Map(thread.children.map(({ id, parent }) => [id, parent]));
  const wrong = thread.children.filter(({ id, parent }) => {
    const seen = new Set([id]);
    for (let at = parent; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at) || !parents.has(at)) return true;
      seen.add(at);
    }
    return false;
  });
  return wrong.map(({ id }) => `the parents of ${id} run in a circle, or lead nowhere`);
}

/** Every sentence lies inside its comment. */
function misplaced(thread: Thread): readonly string[] {
  return thread.children.flatMap((comment) => {
    const [from, to] = bounds(comment);
    const sentences = comment.children.flatMap(({ children }) => children);
    return sentences
      .filter(({ position }) => (position.start.offset ?? -1) < from || (position.end.offset ?? Infinity) > to)
      .map((sentence) => `${comment.id}: "${sentence.text.slice(0, 60)}" lies outside its comment`);
  });
}

const bounds = ({ position }: Comment): [number, number] => [position.start.offset ?? 0, position.end.offset ?? 0];

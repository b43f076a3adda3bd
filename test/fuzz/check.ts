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
 * Lines of bodies that stand in the spoilt text after the first comment's header but in no body of its reading, more often than
 * in the text as it was, where a page may show the words of a comment a second time. A line that was moved to where a page prints
 * its own words may rightly be taken for these, so this is counted, not forbidden.
 */
export function lost(threads: readonly Thread[], text: string, plain: Plain): readonly string[] {
  const shown = new Map(plain.shown);
  return leftOut(threads, text, plain.bodies).filter((line) => {
    const left = shown.get(key(line)) ?? 0;
    shown.set(key(line), left - 1);
    return left <= 0;
  });
}

/** What a text as it was says: the lines of its bodies, and how often each of them stands outside the bodies. */
export interface Plain {
  readonly bodies: ReadonlySet<string>;
  readonly shown: ReadonlyMap<string, number>;
}

export function plainReading(threads: readonly Thread[], text: string): Plain {
  const bodies = bodyLines(threads);
  const shown = new Map<string, number>();
  for (const line of leftOut(threads, text, bodies)) shown.set(key(line), (shown.get(key(line)) ?? 0) + 1);
  return { bodies, shown };
}

/** A line without tags and what other encodings, blanks and quote marks change. */
const key = (line: string): string =>
  line
    .replace(/<[^<>]{1,300}>/g, '')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase();

function leftOut(threads: readonly Thread[], text: string, bodies: ReadonlySet<string>): readonly string[] {
  const all = threads.flatMap(utterances);
  const placed = all.filter(({ file }) => file === text);
  const first = Math.min(...placed.map(({ position }) => position.start.offset ?? 0));
  const held = placed
    .flatMap(({ raw }) => raw.lines.map((line) => [line.offset, line.offset + line.text.length] as const))
    .sort((a, b) => a[0] - b[0]);
  // Where a body had to be decoded, its lines have places in a text of their own.
  const decoded = all
    .filter(({ file }) => file !== text)
    .map(({ raw }) => key(raw.lines.map((one) => one.text).join(' ')));
  let next = 0;
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: whole, index }) => {
    const row = whole.trim();
    const start = index + whole.length - whole.trimStart().length;
    while ((held[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    const isHeld = (held[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start + row.length - 1;
    if (start < first || isHeld || !bodies.has(key(row))) return [];
    return decoded.some((body) => body.includes(key(row))) ? [] : [row];
  });
}

/** Lines of a reading that are long enough to be nobody's button. */
function bodyLines(threads: readonly Thread[]): ReadonlySet<string> {
  const lines = threads.flatMap(({ children }) =>
    children.flatMap(({ raw }) => raw.lines.map(({ text }) => text.trim())),
  );
  return new Set(lines.filter((line) => line.split(/\s+/).length >= 5 && key(line).length > 10).map(key));
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

// A thread's comments into the signatures below their bodies: the rows of raw bodies, and the passages of read ones.
import { type Comment, type Passage, type SourceLine, type Thread, utterances } from '../thread/index.ts';
import { type Ending, LONGEST_SIGNATURE, signaturesOf, type Unit } from './machine/signed.ts';

/** How many filled rows at the end of a comment's body are its writer's signature. */
export function signedRows(thread: Thread): ReadonlyMap<Comment, number> {
  const written = utterances(thread).filter(({ raw }) => raw.kind !== 'html');
  const repeated = signedBy(written, ({ raw: { lines } }) => {
    const size = lines.reduce((sum, { text }) => sum + text.length, 0);
    return { whole: `${size} ${lines[0]?.text}`, units: rowsOf(lines) };
  });
  const named = written.map((comment) => [comment, rowsBelowName(comment)] as const);
  return new Map(
    named.flatMap(([comment, count]) => {
      const rows = Math.max(count, repeated.get(comment) ?? 0);
      return rows > 0 ? [[comment, rows]] : [];
    }),
  );
}

const rowsOf = (lines: readonly SourceLine[]) => rowsFromBelow(lines.map(({ text }) => text));

const LONGEST_ROW = 70;

/** How many rows the last paragraph has where it is the writer's name, with a greeting above and an address below it. */
function rowsBelowName({ author, raw: { lines } }: Comment): number {
  const name = wordsOf(author ?? '');
  if (name.length === 0) return 0;
  const units = rowsOf(lines);
  const top = units.findIndex(({ apart }) => apart);
  const own = units.slice(0, top + 1);
  const isName = ({ text }: Unit) => {
    const words = wordsOf(text);
    return words.length > 0 && words.every((word) => name.includes(word));
  };
  const isShort = own.every(
    ({ text }) => text.length < LONGEST_ROW && !/\S [^.]{0,60}[!?…]$|\S{2} .{0,60}\p{Ll}\.$/u.test(text),
  );
  return top >= 0 && top < units.length - 1 && isShort && own.slice(-2).some(isName) ? own.length : 0;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,40}/gu) ?? [];

const QUOTED = /^\s{0,80}>/;

function rowsFromBelow(rows: readonly string[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = rows.length - 1; at >= 0 && units.length <= LONGEST_SIGNATURE; at--) {
    const text = (rows[at] ?? '').trim();
    if (QUOTED.test(text)) break;
    if (text !== '') units.push({ text, apart: (rows[at - 1] ?? '').trim() === '' });
  }
  return units;
}

/** In HTML rows are only known once it is read: sets the passages of signatures apart. */
export function setSignaturesApart(thread: Thread): void {
  const html = utterances(thread).filter(({ raw }) => raw.kind === 'html');
  const signed = signedBy(html, ({ children }) => {
    const size = children.reduce((sum, { text }) => sum + text.length, 0);
    return { whole: `${size} ${children[0]?.text}`, units: passagesFromBelow(children) };
  });
  for (const [comment, count] of signed)
    comment.children = comment.children.map((passage, at, all) =>
      at < all.length - count ? passage : { ...passage, role: 'code', children: [] },
    );
}

function passagesFromBelow(passages: readonly Passage[]): readonly Unit[] {
  const from = passages.findLastIndex(({ marks }) => marks > 0) + 1;
  return passages
    .slice(Math.max(from, passages.length - LONGEST_SIGNATURE - 1))
    .map(({ text }) => ({ text, apart: true }))
    .reverse();
}

function signedBy(
  comments: readonly Comment[],
  endingOf: (comment: Comment) => Omit<Ending, 'author'>,
): ReadonlyMap<Comment, number> {
  const written = new Map<string, number>();
  for (const { author } of comments) if (author) written.set(author, (written.get(author) ?? 0) + 1);
  const several = comments.filter(({ author, deleted }) => !deleted && (written.get(author ?? '') ?? 0) > 1);
  const counts = signaturesOf(several.map((comment) => ({ author: comment.author ?? '', ...endingOf(comment) })));
  return new Map(several.flatMap((comment, at) => ((counts[at] ?? 0) > 0 ? [[comment, counts[at] ?? 0]] : [])));
}

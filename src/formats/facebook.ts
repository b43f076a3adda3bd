// Facebook comments into threads: a name above each body; an age, `Like` and `Reply` below it, in rows or in one row. From memory.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import { namedFirst } from './named.ts';
import { wholeNumber } from './numbers.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const COUNT = /^\d{1,6}(?:[.,]\d{1,3})?[KMkm]?$/;
/** `LikeReply3w`, `3wLikeReply`: the rows of one that was glued. */
const GLUED = /^(?:(.{2,12}))?Like(?:Reply)(?:Share)?(.{2,12})?$/;
const LONGEST_FOOT = 60;
const LONGEST_NAME = 80;
// A name has at most so many words, and does not end like a sentence.
const MOST_WORDS = 6;
const QUOTE = /^["“„«>]/;
const SENTENCE = /[.!?…]["”)]?$/u;

/** What stands below a body. */
interface Foot {
  readonly first: number;
  /** The row after its last. */
  readonly end: number;
  readonly age: string | null;
  readonly edited: boolean;
  readonly score: number | null;
}

export const facebook: Format = flatFormat({
  name: 'facebook',
  label: 'Facebook comments copied from a browser',
  body: 'plain',
  confidence: 0.9,
  postsOf,
});

function postsOf({ rows, words }: Page): readonly Post[] {
  // Nearly all other pages are told by this alone.
  if (!rows.some(({ text }) => mayBeFoot(text, words))) return [];
  const feet = feetOf(rows, words);
  const whole = feet.flatMap((foot, i) => postAt(rows, i === 0 ? 0 : (feet[i - 1]?.end ?? 0), foot, words) ?? []);
  const posts = [...whole, ...cutShort(rows, feet.at(-1)?.end ?? rows.length, words)];
  const latest = new Map<string, number>();
  return posts.map((post, i) => {
    const said = rows.slice(post.from, post.to).find(({ text }) => text !== '')?.text ?? '';
    const named = namedFirst(said, latest);
    const parent = named !== null && posts[named]?.author !== post.author ? named : null;
    if (post.author !== null) latest.set(post.author.toLowerCase(), i);
    return parent === null ? post : { ...post, parent, parentBy: 'mention' as const };
  });
}

const mayBeFoot = (text: string, words: Words): boolean =>
  text.length <= LONGEST_FOOT &&
  (text.split(/ ?· ?/).some((part) => words.isPrinted('facebookLike', part)) || GLUED.test(text));

/** The stretches of rows that hold nothing but what stands below a comment, with "Like", "Reply" and an age among it. */
function feetOf(rows: readonly Row[], words: Words): readonly Foot[] {
  const feet: Foot[] = [];
  for (let row = 0; row < rows.length; row++) {
    const { parts, end } = stretchAt(rows, row, words);
    const foot = footOf(parts, words);
    if (foot) feet.push({ ...foot, first: row, end });
    row = Math.max(row, end - 1);
  }
  return feet;
}

/** The rows of a foot from this one on, blank ones between them passed, piece by piece, and the row after the last. */
function stretchAt(rows: readonly Row[], first: number, words: Words) {
  const parts: string[] = [];
  let end = first;
  for (let row = first; row < rows.length; row++) {
    const text = rows[row]?.text ?? '';
    if (text === '' && parts.length > 0) continue;
    const found = partsOf(text, words);
    if (found === null) break;
    parts.push(...found);
    end = row + 1;
  }
  return { parts, end };
}

/** What stands in a row of a foot, piece by piece; null where the row is anything else. */
function partsOf(text: string, words: Words): readonly string[] | null {
  if (text === '' || text.length > LONGEST_FOOT) return null;
  if (words.isPrinted('facebookReplies', text)) return [text];
  const [glued, before, after] = GLUED.exec(text) ?? [];
  const parts =
    glued === undefined
      ? text.split(/\s*[·•]\s*/).filter((part) => part !== '')
      : [before ?? '', 'Like', 'Reply', after ?? ''].filter((part) => part !== '');
  return parts.every((part) => isFootWord(part, words)) ? parts : null;
}

const isFootWord = (text: string, words: Words) =>
  words.isPrinted('facebookLike', text) ||
  words.isPrinted('youtubeReply', text) ||
  words.isPrinted('facebookFoot', text) ||
  COUNT.test(text) ||
  isAge(text, words);

const isAge = (text: string, words: Words) =>
  words.age(text) !== null || words.isPrinted('facebookAge', text) || isDate(text);

function footOf(parts: readonly string[], words: Words): Pick<Foot, 'age' | 'edited' | 'score'> | null {
  const likes = parts.some((part) => words.isPrinted('facebookLike', part));
  const reply = parts.findIndex((part) => words.isPrinted('youtubeReply', part));
  const age = parts.find((part) => isAge(part, words));
  if (!likes || reply < 0 || age === undefined) return null;
  const count = parts.slice(reply).find((part) => COUNT.test(part));
  return {
    age,
    edited: parts.some((part) => words.isPrinted('facebookEdited', part)),
    score:
      count === undefined ? null : wholeNumber(count.replace(',', '.').replace(/[km]$/, (unit) => unit.toUpperCase())),
  };
}

/** The comment between the foot above it and its own: a name, badges, the body. */
function postAt(rows: readonly Row[], from: number, foot: Foot, words: Words): Post | null {
  const textAt = (row: number) => rows[row]?.text ?? '';
  const above = lastRow(rows, from, foot.first, (text) => words.isPrinted('facebookAbove', text));
  const belowBadges = (row: number) => {
    let at = row;
    while (at < foot.first && isBadge(textAt(at), words)) at++;
    return at;
  };
  const first = belowBadges(Math.max(from, above + 1));
  const shown = textAt(first);
  if (first >= foot.first) return null;
  // Where the page was cut, the first row may be what somebody says.
  const author = isName(shown) ? shown.replace(/ ?· ?(?:Follow)?$/, '') : null;
  const begin = author === null ? first : belowBadges(first + 1);
  let to = foot.first;
  while (to > begin && isTail(textAt(to - 1), words)) to--;
  const { age, edited, score } = foot;
  return {
    author,
    first,
    last: author === null ? first : begin - 1,
    from: begin,
    to,
    age,
    edited,
    score,
  };
}

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && text.split(' ').length <= MOST_WORDS && !SENTENCE.test(text) && !QUOTE.test(text);

/** A comment below all feet, whose own was cut off: a name, and a sentence below it. */
function cutShort(rows: readonly Row[], from: number, words: Words): readonly Post[] {
  const first = rows.findIndex(
    ({ text }, row) => row >= from && text !== '' && !words.isPrinted('facebookAbove', text),
  );
  const body = first < 0 ? [] : rows.slice(first + 1).map(({ text }) => text);
  const isCut =
    isName(rows[first]?.text ?? '') && body.some((text) => SENTENCE.test(text) && text.split(' ').length > 3);
  if (!isCut || body.some((text) => words.isPrinted('facebookAbove', text) || text.includes(' · '))) return [];
  const foot = { first: rows.length, end: rows.length, age: null, edited: false, score: null };
  return [postAt(rows, from, foot, words) ?? []].flat();
}

const isBadge = (text: string, words: Words) => text === '' || text === '·' || words.isPrinted('facebookBadge', text);

const isTail = (text: string, words: Words) =>
  text === '' || words.isPrinted('facebookAge', text) || words.isPrinted('facebookTail', text);

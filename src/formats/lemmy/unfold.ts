// A Lemmy page that was printed without line breaks into rows: name, icons, language, score, age and body apart.
import { cutRow } from '../page.ts';
import type { Page, Row } from '../types.ts';
import type { Words } from '../words.ts';
import { BADGE_ICONS } from './header.ts';

const ANCHOR = / link fedilink(?= |$)/g;
const ACCOUNT = /^@?[^\s@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+[A-Z]*$/;
/** Words that a name made for show, score and age, and a language may take. */
const MOST_NAME = 4;
const MOST_TAIL = 12;
const MOST_LANGUAGE = 3;
/** What is looked at on each side of the icons. */
const NEAR = 160;

/** Where icons stand on rows of their own, a row that holds a header is one that somebody pasted. */
export function unfolded(page: Page): Page {
  const { rows, words } = page;
  if (rows.some(({ text }) => text === 'fedilink')) return page;
  const folded = rows.filter(({ text }) => text.match(ANCHOR) !== null);
  const filled = rows.filter(({ text }) => text !== '');
  if (folded.length === 0 || folded.length * 2 < filled.length) return page;
  return { ...page, rows: rows.flatMap((row) => (folded.includes(row) ? cut(page, row, words) : [row])) };
}

function cut({ text }: Page, row: Row, words: Words): readonly Row[] {
  const cuts = new Set([0, row.text.length]);
  for (const { index, 0: anchor } of row.text.matchAll(ANCHOR)) {
    const after = index + anchor.length;
    cuts.add(nameBefore(row.text, index, words));
    for (const at of [index + 1, index + ' link '.length, after]) cuts.add(at);
    for (const at of tailAfter(row.text, after, words)) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).flatMap((stop, i) => {
    const piece = cutRow(text, row, row.at + (places[i] ?? 0), row.at + stop);
    return piece.text === '' ? [] : [{ ...piece, column: 0 }];
  });
}

/** Where the name begins: an account is one word; a name made for show begins behind the end of a sentence. */
function nameBefore(text: string, end: number, words: Words): number {
  let at = end;
  const before = () => text.lastIndexOf(' ', at - 2) + 1;
  while (at > 0 && end - at < NEAR) {
    const word = text.slice(before(), at).trim();
    if (!words.isRole(word) && !BADGE_ICONS.has(word)) break;
    at = before();
  }
  const last = before();
  const account = text.slice(last, at).trim();
  // "Ann Lee@host.org", but not "So do I lee@host.org".
  if (ACCOUNT.test(account) && !/^\p{Lu}/u.test(account)) return last;
  for (let count = 0, start = last; count < MOST_NAME; count++) {
    if (ACCOUNT.test(account) && !/^\p{Lu}/u.test(text.slice(start, end))) break;
    if (start === 0 || /[.!?…:;)"”][)"”]?$/.test(text.slice(Math.max(0, start - 3), start).trimEnd())) return start;
    at = start;
    start = before();
  }
  return last;
}

/** An age, with a score glued to it or parted by a dot, but not by spaces. */
const isTail = (text: string, words: Words): boolean =>
  !text.includes(' · ') && words.scoreAndAge(text).some(({ age }) => age !== null);

/** The places at which language, votes and age end; none where no age follows. */
function tailAfter(text: string, from: number, words: Words): readonly number[] {
  const ends = [...text.slice(from, from + NEAR).matchAll(/\S+/g)].map(
    ({ index, 0: word }) => from + index + word.length,
  );
  const said = (i: number, j: number) => text.slice(i === 0 ? from : ends[i - 1], ends[j - 1]).trim();
  const language = [1, 2, 3].slice(0, MOST_LANGUAGE).findLast((size) => words.isLanguage(said(0, size))) ?? 0;
  for (let start = language; start < Math.min(MOST_TAIL, ends.length); start++) {
    for (let size = 1; size <= 6 && start + size <= ends.length; size++)
      if (isTail(said(start, start + size), words))
        return [...ends.slice(0, start), ends[start + size - 1] ?? from].slice(Math.max(0, language - 1));
    if (!/^(?:arrow-up|arrow-down|heart|smile|edit-2|·|•|[-−]?\d[\d.]*[KMB%]?[•·]?)$/.test(said(start, start + 1)))
      break;
  }
  return [];
}

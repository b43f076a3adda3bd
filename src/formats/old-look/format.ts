// Pages in the old look of Reddit, and of Lemmy (mlmym) which imitates it, into threads.

import { assemble, type Draft, noteLostNesting, type PostPlace } from '../assemble.ts';
import { accountOf, withBodies } from '../frame.ts';
import { once } from '../once.ts';
import { withQuoteMarks } from '../set-in.ts';
import type { Format, Page } from '../types.ts';
import { unmarked, type Worded, worded } from '../worded.ts';
import { type Foot, feetOf } from './feet.ts';
import { type Header, headersOf } from './header.ts';
import { nameOf } from './names.ts';
import { parentsOf } from './parents.ts';
import { inEnglish } from './tongue.ts';
import { unfolded } from './unfold.ts';

const SUBMITTED = /^submitted .{1,40}? by (.{1,80}?)(?: to \S+)?$/;
/** A link of Markdown, or the number of one. */
const MARK = /\]\(|\[\d{1,4}\]\S/;
const SCORED = /\bpoints?\b|\bscore\b/;
const POST_LINKS = /^(?:[•*] |- {3})?(?:\d+ comments?\b|fedilink|source|(?:hide|show) all child comments)/;
const POST_ENDS =
  /^(?:[•*] )?(?:(?:all|top) \d+ comments|\d+ comments? ?(?:$|share|fedilink)|sorted by:|you are viewing a single)/;
/** What only Reddit prints below a comment, and what only Lemmy does. */
const OF_REDDIT = /^permalink(?:embed|save|context|parent|report)|^[•*] embed$/;
const OF_LEMMY = /\bfedilink\b/;

interface Look {
  readonly name: string;
  readonly label: string;
  /** The column of bodies, where it is known. */
  readonly column?: 0;
  readonly accountOf: (written: string) => { readonly author: string | null; readonly instance: string | null };
  readonly sureness: (headers: readonly Header[], page: Page) => number;
}

export const mlmym = oldLook({
  name: 'mlmym',
  label: 'a Lemmy thread in the old look (mlmym)',
  column: 0,
  // A name with its host is one word, what follows it is a badge; a name made for show may be several.
  accountOf: (written) => accountOf(/^\S+@\S+ /.exec(written)?.[0].trim() ?? written),
  sureness: (headers, { rows }) => (hasHosts(headers) || rows.some(({ text }) => OF_LEMMY.test(text)) ? 0.98 : 0.5),
});

export const oldReddit = oldLook({
  name: 'old-reddit',
  label: 'a Reddit thread in the old look',
  accountOf: (written) => ({ author: nameOf(written), instance: null }),
  sureness: (headers, { rows }) => {
    if (hasHosts(headers)) return 0;
    const glued = headers.filter(({ first }) => /^\[[–+-]\]\S/.test(rows[first]?.text ?? '')).length;
    const certain = headers.some(({ bare }) => bare) || rows.some(({ text }) => OF_REDDIT.test(text));
    return certain || glued * 2 > headers.length ? 0.99 : 0.6;
  },
});

/** Names with a host, shown or masked ("[email protected]"): only Lemmy has them. */
const hasHosts = (headers: readonly Header[]) =>
  headers.some(({ name }) => name.includes('@') || name.startsWith('[email'));

function oldLook({ name, label, column, accountOf: account, sureness }: Look): Format {
  return {
    name,
    label,
    body: 'plain',
    detect: (given) => {
      const { page } = once(given, pageOf);
      const headers = headersOf(page);
      return headers.length > 0 ? sureness(headers, page) : 0;
    },
    read: (given) => {
      const { page, kind, noise } = once(given, pageOf);
      const headers = headersOf(page);
      if (headers.length === 0) return null;
      const feet = feetOf(page, headers);
      const openings = openingsOf(page, headers, feet).map((one, i) => ({
        ...account(headers[i]?.name ?? ''),
        ...one,
      }));
      const ends = new Map(feet.map(({ end }, i) => [(headers[i]?.last ?? 0) + 1, end]));
      return assemble(page, {
        format: name,
        converter: null,
        ...postOf(page, headers[0]?.first ?? 0, account),
        drafts: withQuotes(page, headers, kind === 'plain' ? feet : [], (setting) =>
          withBodies(page, openings, {
            endOf: (first, stop) => ends.get(first) ?? stop,
            ...(setting || column !== undefined ? { column: 0 } : {}),
            noise,
          }),
        ),
        kind,
        noise,
      });
    },
  };
}

/** A copy is read as it is; where a converter's marks stand in headers or hide them, they are taken off. */
function pageOf(given: Page): Worded {
  const page = inEnglish(unfolded(given));
  const plain = headersOf(page);
  if (!page.rows.some(({ text }) => SCORED.test(text))) return { page, kind: 'plain', noise: {} };
  const words = once(given, worded);
  const marked = plain.some(({ first }) => MARK.test(page.rows[first]?.text ?? ''));
  if (marked || headersOf(words.page).length > plain.length) return words;
  return { page, kind: 'plain', noise: words.kind === 'plain' ? words.noise : {} };
}

/** Text browsers list the links below a body, and set quotations in from the header: lynx by two columns, w3m by four. */
function withQuotes(
  { rows }: Page,
  headers: readonly Header[],
  feet: readonly Foot[],
  drafts: (setting: boolean) => readonly Draft[],
): readonly Draft[] {
  const listed = feet.findIndex(({ found, end }) => found && /^[•*]/.test(rows[end]?.text ?? ''));
  const own = rows[headers[listed]?.first ?? -1]?.column ?? 0;
  const link = rows[feet[listed]?.end ?? -1];
  const by = link?.text.startsWith('•') ? 4 : link && link.column === own + 2 ? 2 : 0;
  if (by === 0) return drafts(false);
  return drafts(true).map((draft) => ({
    ...draft,
    body: withQuoteMarks(draft.body, { own, quotes: own + by, apart: true }),
  }));
}

function openingsOf(
  page: Page,
  headers: readonly Header[],
  feet: readonly Foot[],
): readonly Omit<Draft, 'body' | 'author'>[] {
  const known = parentsOf(headers, feet);
  if (known.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
  return headers.map(({ score, age, edited, first, last }, i) => ({
    reading: { score, age: { text: age, unit: null, count: null } },
    edited,
    ...known[i],
    first,
    last,
  }));
}

function postOf(
  { rows }: Page,
  stop: number,
  account: Look['accountOf'],
): { title: string | null; post: PostPlace | null } {
  const at = rows.findIndex(({ text }, i) => i < stop && SUBMITTED.test(text));
  if (at < 0) return { title: null, post: null };
  const { author } = account(SUBMITTED.exec(rows[at]?.text ?? '')?.[1] ?? '');
  const above = rows.slice(0, at).findLast(({ text }) => text !== '')?.text ?? '';
  const title =
    unmarked(above)
      .replace(/ ?\[(?:\/|https?:)[^\][]*\]/g, '')
      .replace(/ ?\([^()\s]*\)$/, '') || null;
  const links = rows.findIndex(({ text }, i) => i > at && !(text === '' || POST_LINKS.test(text)));
  const end = rows.findIndex(({ text }, i) => i >= links && POST_ENDS.test(text));
  return { title, post: { author, first: links, stop: end < 0 || end > stop ? stop : end } };
}

// Talk pages of Wikipedia and its sisters into threads: a signature with a time ends each comment.
import type { Thread } from '../../thread/index.ts';
import { assemble, noteLostNesting } from '../assemble.ts';
import { bodyOf } from '../body.ts';
import { once } from '../once.ts';
import { unmarked } from '../page.ts';
import type { Format, Page, Row } from '../types.ts';
import { EDIT, headsOf } from './headings.ts';
import { levelled, type Placed } from './levels.ts';
import { type Heads, regionsOf } from './regions.ts';
import { signatures } from './signature.ts';
import { type Manner, signedIn } from './signed.ts';
import { type Stamp, stampsIn } from './stamps.ts';
import { isIndented, linkedSignatures, wikiHeads, wikitextManner } from './wikitext.ts';

// A row of running text is longer.
const LONG = 40;
const BULLET = /^(?:[•*+o#@\-=□☆○■★◎]\s|[┌└]─{0,200}┘)\s*/u;
const OUTDENT = /^(?:[┌└][─┘]|\((?:outdent|od|undent)\))/iu;

export const talk: Format = {
  name: 'wikipedia-talk',
  label: 'a talk page of Wikipedia as text',
  body: 'plain',
  detect: (page) => (endsIn(page).length > 1 ? 0.94 : 0),
  read: (page) =>
    read(page, {
      format: 'wikipedia-talk',
      heads: headsOf(page),
      manner: textManner(page),
      isReply: setIn(page),
      exact: false,
    }),
};

export const wikitext: Format = {
  name: 'wikitext',
  label: 'a talk page of Wikipedia as wikitext',
  body: 'plain',
  detect: (page) => {
    const { text, words } = page;
    const signatureOf = linkedSignatures(words.wiki);
    const signed = endsIn(page).filter(({ start }) => signatureOf(text.slice(Math.max(0, start - 200), start)));
    return signed.length > 0 ? 0.97 : 0;
  },
  read: (page) =>
    read(page, {
      format: 'wikitext',
      heads: wikiHeads,
      manner: wikitextManner(page),
      isReply: isIndented,
      exact: true,
    }),
};

const stampsOf = (page: Page): readonly Stamp[] => stampsIn(unmarked(page));

/** The times behind which little stands on their row. */
const endsIn = (page: Page): readonly Stamp[] =>
  once(page, stampsOf).filter(({ end }) => /^[^\n]{0,40}(?:\n|$)/.test(page.text.slice(end, end + 60)));

interface Kind {
  readonly format: string;
  readonly heads: Heads;
  readonly manner: Manner;
  readonly isReply: (row: Row) => boolean;
  /** Whether levels are counted marks, not columns. */
  readonly exact: boolean;
}

function read(page: Page, { format, heads, manner, isReply, exact }: Kind): Thread | null {
  const regions = regionsOf(page, once(page, stampsOf), heads, isReply);
  if (regions.length === 0) return null;
  const signed = signedIn(page, regions, manner);
  const places = signed.map(({ place }) => place);
  const flat = !exact && isFlat(page, places);
  const known = levelled(places, exact);
  if (flat || known.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
  const drafts = signed.map(({ draft }, i) => ({ ...draft, ...(flat ? unplaced(places, i) : known[i]) }));
  const title = regions[0]?.heading?.replace(EDIT, '').replace(/^=+\s*|\s*=+$/g, '') || null;
  return assemble(page, { format, converter: null, title, post: null, drafts, kind: 'plain' });
}

/** Whether a row stands further right than the text does. */
function setIn({ rows }: Page): (row: Row) => boolean {
  const margin = Math.min(...rows.flatMap(({ text, column }) => (text.length > LONG ? [column] : [])));
  return ({ column }) => column > margin;
}

/** Where no level is left, a comment most likely answers the one before it in its section. */
function unplaced(places: readonly Placed[], i: number) {
  const follows = i > 0 && places[i - 1]?.section === places[i]?.section;
  return { parentBy: 'unknown' as const, guess: follows ? { parent: i - 1, confidence: 0.35 } : null };
}

/** Whether indentation was lost, and only tables or lists stand elsewhere: pandoc keeps lists with bullets alone. */
function isFlat({ rows }: Page, places: readonly Placed[]): boolean {
  if (places.length < 2) return false;
  if (rows.some(({ text }) => /^- {3}\S/.test(text))) return true;
  return places.filter(({ column }) => column !== places[0]?.column).length < Math.min(2, places.length - 1);
}

function textManner(page: Page): Manner {
  return {
    signatureOf: signatures(page.words.wiki),
    placeOf: (rows) => {
      const [top] = rows;
      const bullet = bulletOf(top);
      const blank = rows.findIndex(({ text }) => text === '');
      const below = rows.slice(1, blank < 0 ? rows.length : blank).map((row) => row.column);
      const column = Math.min((top?.column ?? 0) + bullet, ...below.slice(0, 200));
      return { column, outdented: OUTDENT.test(top?.text ?? '') };
    },
    bodyOf: (rows, column) => {
      const freed = withoutBullet(rows);
      return bodyOf({ ...page, rows: freed }, 0, freed.length, column);
    },
  };
}

function withoutBullet(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ text }) => text !== '');
  const top = rows[first];
  const bullet = bulletOf(top);
  if (!top || bullet === 0) return rows;
  const at = top.at + bullet;
  return rows.with(first, { ...top, start: at, at, column: top.column + bullet, text: top.text.slice(bullet) });
}

const bulletOf = (row: Row | undefined) => BULLET.exec(row?.text ?? '')?.[0].length ?? 0;

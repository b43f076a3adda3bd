// Stretches of a talk page into comments: who signs each, and where it stands.
import type { Draft } from '../assemble.ts';
import type { Body } from '../body.ts';
import { cutRow } from '../page.ts';
import type { Page, Row } from '../types.ts';
import type { Placed } from './levels.ts';
import type { Region } from './regions.ts';
import type { Signature } from './signature.ts';

/** How a kind of page is read: the signature before a time, where a comment stands, and its body. */
export interface Manner {
  readonly signatureOf: (before: string) => Signature | null;
  readonly placeOf: (rows: readonly Row[]) => Omit<Placed, 'section'>;
  readonly bodyOf: (rows: readonly Row[], column: number) => Body;
}

export interface Signed {
  readonly draft: Draft;
  readonly place: Placed;
}

/** How far a signature may reach back from its time. */
const REACH = 400;

export function signedIn(page: Page, regions: readonly Region[], manner: Manner): readonly Signed[] {
  const signs = regions.map(({ rows, stamp }) => {
    if (!stamp) return null;
    const from = Math.max(rows[0]?.at ?? stamp.start, stamp.start - REACH);
    const sign = manner.signatureOf(page.text.slice(from, stamp.start));
    return sign && { ...sign, start: from + sign.start };
  });
  const sure = new Set(signs.flatMap((sign) => (sign?.sure ? [sign.name] : [])));
  let section = 0;
  return regions.map((region, i) => {
    const { heading, stamp, first, last } = region;
    if (heading !== null) section++;
    const end = stamp?.start ?? Number.POSITIVE_INFINITY;
    const sign = shortened(signs[i] ?? null, sure, end);
    const rows = region.rows.flatMap((row) => before(page.text, row, sign?.start ?? end));
    const place = { ...manner.placeOf(rows.slice(rows.findIndex(({ text }) => text !== ''))), section };
    const author = sign?.name || null;
    const body = manner.bodyOf(rows, place.column);
    return { draft: { author, published: stamp?.moment?.iso ?? null, first, last, body }, place };
  });
}

/** A name that ends with one known for sure is that one: "thanks Ann" is Ann. */
function shortened(sign: Signature | null, sure: ReadonlySet<string>, end: number): Signature | null {
  if (!sign || sure.has(sign.name)) return sign;
  const words = sign.name.split(' ');
  const from = words.findIndex((_, i) => i > 0 && sure.has(words.slice(i).join(' ')));
  if (from < 0) return sign;
  const name = words.slice(from).join(' ');
  return { ...sign, name, start: Math.min(end, sign.start + sign.name.length - name.length) };
}

function before(text: string, row: Row, stop: number): readonly Row[] {
  if (row.text === '' || row.end <= stop) return [row];
  return row.at >= stop ? [] : [cutRow(text, row, row.start, stop)];
}

// Headers and the feet below bodies into drafts: each body runs from its header to its foot, or to the next header.
import type { Draft } from './assemble.ts';
import { type Body, bodyOf, commonColumn, type Noise } from './body.ts';
import { withoutPronouns } from './lemmy/names.ts';
import type { Page } from './types.ts';

/** What a format reads off the rows that open a comment: all but its body. */
export type Opening = Omit<Draft, 'body'>;

export interface Frame {
  /** The row that ends a body which begins at `first` and may reach to before `stop`; `stop` where nothing ends it. */
  readonly endOf?: (first: number, stop: number) => number;
  /** The column where bodies begin, where it is known: 0 keeps their indentation. */
  readonly column?: number;
  readonly noise?: Noise;
}

/** The rows of each body: from the row below its header to before `end`. */
export function spans(
  { rows }: Page,
  openings: readonly Pick<Opening, 'first' | 'last'>[],
  endOf: Frame['endOf'] = (_, stop) => stop,
): readonly { readonly first: number; readonly end: number; readonly stop: number }[] {
  return openings.map(({ last }, i) => {
    const stop = openings[i + 1]?.first ?? rows.length;
    return { first: last + 1, end: endOf(last + 1, stop), stop };
  });
}

export interface Feet<Foot> {
  readonly feet: readonly Foot[];
  /** For `withBodies`: each body ends with its foot. */
  readonly endOf: NonNullable<Frame['endOf']>;
}

/** What stands below each body, where that tells more than its end. */
export function feetOf<Foot extends { readonly end: number }>(
  page: Page,
  openings: readonly Pick<Opening, 'first' | 'last'>[],
  footAt: (first: number, stop: number) => Foot,
): Feet<Foot> {
  const feet = spans(page, openings).map(({ first, stop }) => footAt(first, stop));
  const ends = new Map(openings.map(({ last }, i) => [last + 1, feet[i]?.end]));
  return { feet, endOf: (first, stop) => ends.get(first) ?? stop };
}

export function withBodies(page: Page, openings: readonly Opening[], frame: Frame = {}): readonly Draft[] {
  const places = spans(page, openings, frame.endOf);
  return openings.map((opening, i) => {
    const { first, end } = places[i] ?? { first: 0, end: 0 };
    return { ...opening, body: bodyAt(page, first, end, frame) };
  });
}

function bodyAt(page: Page, first: number, end: number, { column, noise = {} }: Frame): Body {
  return bodyOf(page, first, end, column ?? commonColumn(page.rows.slice(first, end)), noise);
}

/** "ann@host.org" as name and instance; a masked name ("[email protected]") is nobody we know. */
export function accountOf(written: string): { readonly author: string | null; readonly instance: string | null } {
  const [author = '', instance = null] = written.replace(/^@/, '').split('@');
  return { author: author === '' || author.startsWith('[') ? null : withoutPronouns(author), instance };
}

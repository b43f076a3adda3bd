// "Comment on …" pages into threads: `ann@host.org 8 months ago` above each body, the comment in focus printed twice.
import type { Thread } from '../../thread/index.ts';
import type { Age } from '../ages.ts';
import { assemble } from '../assemble.ts';
import { accountOf, spans, withBodies } from '../frame.ts';
import { columnParents } from '../nesting.ts';
import type { Format, Page } from '../types.ts';

interface Head {
  readonly name: string;
  readonly age: Age;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const HEAD = /^(?:[•*-] )?(\S[^@]{0,60}@[a-z0-9-]+(?:\.[a-z0-9-]+)+) (.{1,40})$/;
const TITLE = /^(?:#+ )?Comment on (.+)$/;
/** Rows that the page itself may print below the comment in focus. */
const MOST_BELOW = 4;

export const commentPage: Format = {
  name: 'lemmy-comment',
  label: 'a "Comment on" page of a Lemmy thread',
  body: 'plain',
  detect: (page) => {
    const { length } = headsOf(page);
    return length === 0 ? 0 : page.rows.some(({ text }) => TITLE.test(text)) ? 0.92 : length > 1 ? 0.8 : 0;
  },
  read: build,
};

function headsOf({ rows, words }: Page): readonly Head[] {
  return rows.flatMap(({ text, column }, row) => {
    const [, name = '', when = ''] = HEAD.exec(text) ?? [];
    const age = name === '' ? null : words.age(when);
    return age ? [{ name, age, column, first: row, last: row }] : [];
  });
}

function build(page: Page): Thread | null {
  const heads = withoutFocus(page, headsOf(page));
  if (heads.length === 0) return null;
  const places = columnParents(
    page,
    heads.map(({ column }) => column),
  );
  const openings = heads.map(({ name, age, first, last }, i) => ({
    ...accountOf(name),
    reading: { score: null, age },
    ...places[i],
    first,
    last,
  }));
  const title = page.rows.flatMap(({ text }) => TITLE.exec(text)?.[1] ?? [])[0] ?? null;
  const drafts = withBodies(page, openings);
  return assemble(page, { format: 'lemmy-comment', converter: null, title, post: null, drafts, kind: 'plain' });
}

/** The first comment is left out where it stands again among those below it, with nothing but the page's words behind it. */
function withoutFocus(page: Page, heads: readonly Head[]): readonly Head[] {
  const texts = spans(page, heads).map(({ first, stop }) =>
    page.rows.slice(first, stop).flatMap(({ text }) => (text === '' ? [] : [text])),
  );
  const [focus, ...rest] = heads;
  const said = texts[0] ?? [];
  const isSame = ({ name, age }: Head, own: readonly string[]) =>
    name === focus?.name &&
    age.text === focus.age.text &&
    own.length > 0 &&
    said.length - own.length <= MOST_BELOW &&
    own.every((text, i) => text === said[i]);
  return rest.some((head, i) => isSame(head, texts[i + 1] ?? [])) ? rest : heads;
}

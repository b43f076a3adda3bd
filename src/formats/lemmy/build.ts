// Headers found in a Lemmy page into its thread: names, scores, bodies, parents, and the post above them.
import type { BodyKind, Thread } from '../../thread/index.ts';
import type { Age } from '../ages.ts';
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { type Body, bodyOf, type Noise, withoutBullet } from '../body.ts';
import { guessAbove, nest, noteGaps, type Place } from '../nesting.ts';
import type { Page } from '../types.ts';
import { postPlace } from './chrome.ts';
import { footerRow } from './foot.ts';
import type { Header } from './header.ts';
import { isStarter, type Name, nameReader } from './names.ts';
import { settle } from './settle.ts';

/** A page as one kind of converter prints it. */
export interface Layout {
  readonly headers: readonly Header[];
  /** The words of each row, without the converter's marks. */
  readonly texts: readonly string[];
  readonly converter: string | null;
  readonly kind: BodyKind;
  /** What stands in bodies but is not the writers'. */
  readonly noise?: Noise;
}

/** How sure it is that a page is of this layout: one header alone may be a quotation. */
export const sureness = ({ headers: { length } }: Layout, most: number): number =>
  length === 0 ? 0 : length === 1 ? most - 0.08 : most;

export function build(page: Page, layout: Layout): Thread | null {
  const { headers, texts, converter, kind, noise = {} } = layout;
  const [first] = headers;
  if (!first) return null;
  const post = postPlace(page, texts, first.first);
  const drafts = draftsOf(page, layout, post?.age ?? null);
  const signed = post && { ...post, ...starterOf(headers, drafts, page, post.author) };
  return assemble(page, { format: 'lemmy', converter, title: post?.title ?? null, post: signed, drafts, kind, noise });
}

/** Who began the thread wrote the post: the one commenter with that badge, unless the post names somebody else. */
function starterOf(
  headers: readonly Header[],
  drafts: readonly Draft[],
  { words }: Page,
  author: string | null,
): Partial<Name> {
  const starters = drafts.filter((draft, i) => isStarter(headers[i]?.name ?? '', { instance: null, ...draft }, words));
  const [first] = starters;
  const isOne = starters.every((other) => other.author === first?.author && other.instance === first?.instance);
  if (!first || !isOne || (author !== null && author !== first.author)) return {};
  return { author: first.author, instance: first.instance ?? null };
}

function draftsOf(page: Page, layout: Layout, oldest: Age | null): readonly Draft[] {
  const { headers, texts } = layout;
  const places = placesOf(page, headers);
  const bodies = bodiesOf(page, layout);
  const parents = places.map(({ parent }) => parent);
  const readings = settle(
    headers.map(({ tail }, i) => ({ ...tail, parent: parents[i] ?? null })),
    oldest,
  );
  const names = headers.flatMap(({ name }) => name ?? []);
  const nameOf = nameReader(names, texts, page.words);
  const flat = isFlat(headers);
  return headers.map(({ name, tail, first, last }, i) => ({
    ...(name === null ? { author: null, instance: null } : nameOf(name)),
    reading: readings[i] ?? { score: null, age: null },
    readings: tail.readings,
    edited: tail.edited,
    parent: parents[i] ?? null,
    parentBy: parents[i] != null ? 'indent' : places[i]?.known ? 'root' : 'unknown',
    guess: flat ? guessAbove(i) : null,
    first,
    last,
    body: bodies[i] ?? { lines: [], end: null },
  }));
}

function bodiesOf(page: Page, { headers, texts, noise, converter }: Layout): readonly Body[] {
  const final = headers.at(-1);
  const end = final ? footerRow(page, texts, final, converter === 'lynx') : page.rows.length;
  return headers.map(({ name, last, content, tail }, i) => {
    const stop = headers[i + 1]?.first ?? end;
    const body = bodyOf(page, last + 1, tail.bare ? votesRow(texts, last + 1, stop) : stop, content, noise);
    return name === null ? withoutBullet(body) : body;
  });
}

/** The row of the votes below a body: one number or two, with nothing but buttons behind them. */
function votesRow(texts: readonly string[], first: number, stop: number): number {
  let end = stop;
  let votes = 0;
  for (let row = stop - 1; row >= first && votes < 2; row--) {
    const text = texts[row] ?? '';
    if (/^\d[\d.K]{0,7}(?: \d[\d.K]{0,7})?$/.test(text)) {
      end = row;
      votes += text.split(' ').length;
    } else if (text !== '') break;
  }
  return end;
}

/** Every line stands at the margin. */
function isFlat(headers: readonly Header[]): boolean {
  const flat = headers.every(({ content, column, bullet }) => content === column || bullet === '');
  return flat && headers.length > 1 && headers.every(({ level }) => level === headers[0]?.level);
}

/** Parents by column; none where every line stands at the margin, for then the nesting was lost. */
function placesOf(page: Page, headers: readonly Header[]): readonly Place[] {
  const levels = headers.map(({ level }) => level);
  if (isFlat(headers)) {
    noteLostNesting(page);
    return headers.map(() => ({ parent: null, known: false, gap: false }));
  }
  const unsigned = headers.filter(({ name }) => name === null).length;
  if (unsigned > 0) {
    const what = unsigned === 1 ? 'One comment' : `${unsigned} comments`;
    page.file.message(`${what} in this text lost the line that says who wrote it.`, { ruleId: 'header-missing' });
  }
  const places = nest(levels);
  noteGaps(page, places);
  return places;
}

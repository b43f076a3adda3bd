// Headers found in a Lemmy page into its thread: names, scores, bodies, parents, and the post above them.
import type { BodyKind, Thread } from '../../thread/index.ts';
import type { Age, Reading } from '../ages.ts';
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { type Body, bodyOf, type Noise, withoutBullet } from '../body.ts';
import { guessAbove, nest, noteGaps, type Place } from '../nesting.ts';
import { wholeNumber } from '../numbers.ts';
import type { Page } from '../types.ts';
import { postPlace } from './chrome.ts';
import { footerRow } from './foot.ts';
import type { Header } from './header.ts';
import { isStarter, type Name, nameReader } from './names.ts';
import { withQuotes } from './quotes.ts';
import { settle } from './settle.ts';
import { scoresOf, type Votes, votesBelow } from './votes.ts';

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
  const votes = votesOf(page, layout);
  const scores = scoresOf(votes, wholeNumber);
  const bodies = bodiesOf(page, layout, votes);
  const parents = places.map(({ parent }) => parent);
  const readings = settle(
    headers.map(({ tail }, i) => ({ ...tail, parent: parents[i] ?? null })),
    oldest,
  );
  const names = headers.flatMap(({ name }) => name ?? []);
  const nameOf = nameReader(names, texts, page.words);
  const flat = isFlat(headers);
  return headers.map(({ name, tail, first, last, doubt = false }, i) => ({
    ...(name === null ? { author: null, instance: null } : nameOf(name)),
    ...scored(readings[i], tail.readings, scores[i] ?? null),
    edited: tail.edited,
    ...(doubt ? doubted(parents[i] ?? null) : { parent: parents[i] ?? null, parentBy: parentBy(places[i]) }),
    ...(flat ? { guess: guessAbove(i) } : {}),
    first,
    last,
    body: bodies[i] ?? { lines: [], end: null },
  }));
}

const parentBy = (place?: Place) => (place?.parent != null ? 'indent' : place?.known ? 'root' : 'unknown');

// How often a comment answers the one right above it rather than one of a level that is a whole round of bullets higher.
const DEEPER = 0.9;

/** Not known, but likely. */
const doubted = (parent: number | null): Pick<Draft, 'parent' | 'parentBy' | 'guess'> => ({
  parent: null,
  parentBy: 'unknown',
  guess: parent === null ? null : { parent, confidence: DEEPER },
});

/** A reading, and all of them, with the score that stands below the body. */
function scored(
  reading: Reading | undefined,
  readings: readonly Reading[],
  below: number | null,
): Pick<Draft, 'reading' | 'readings'> {
  const { age = null, score = null } = reading ?? {};
  if (below === null) return { reading: { score, age }, readings };
  const one = { score: below, age };
  return { reading: one, readings: [one] };
}

function bodiesOf(page: Page, { headers, noise, converter, kind }: Layout, votes: readonly Votes[]): readonly Body[] {
  const flat = kind === 'plain' && isFlat(headers) && headers.every(({ content }) => content === 0);
  return headers.map(({ name, last, content }, i) => {
    const body = bodyOf(page, last + 1, votes[i]?.end ?? last + 1, content, noise);
    return name === null ? withoutBullet(body) : withQuotes(body, converter, flat);
  });
}

/** Where each body ends, and the votes that stand below it. */
function votesOf(page: Page, { headers, texts, converter }: Layout): readonly Votes[] {
  const final = headers.at(-1);
  const end = final ? footerRow(page, texts, final, converter === 'lynx') : page.rows.length;
  return headers.map(({ last, tail }, i) => {
    const stop = headers[i + 1]?.first ?? end;
    return tail.bare ? votesBelow(texts, last + 1, stop) : { end: stop, numbers: [] };
  });
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

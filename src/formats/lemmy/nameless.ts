// Pages of Lemmy that lost the names into threads: `12 points` above each body, `permalink`, `parent` and `reply` below it.
import type { Thread } from '../../thread/index.ts';
import { assemble, noteLostNesting } from '../assemble.ts';
import { withBodies } from '../frame.ts';
import { leadingNumber } from '../numbers.ts';
import { feetOf } from '../old-look/feet.ts';
import { parentsOf } from '../old-look/parents.ts';
import type { Format, Page } from '../types.ts';

const POINTS = /^[-−]?\d[\d.]{0,8}[KMk]? points?$/;
const COUNT = /^\d{1,6} comments?$/;
const NAMELESS = 'This page does not say who wrote its comments; nobody is named.';

export const nameless: Format = {
  name: 'lemmy-nameless',
  label: 'a Lemmy thread whose page shows points and links, but no names',
  body: 'plain',
  detect: (page) => (headsOf(page).length > 1 ? 0.7 : 0),
  read: build,
};

/** The points of the post have no links of a comment below them. */
function headsOf(page: Page) {
  const all = page.rows.flatMap(({ text }, row) =>
    POINTS.test(text) ? [{ score: leadingNumber(text.toUpperCase())?.value ?? null, first: row, last: row }] : [],
  );
  const feet = feetOf(page, all);
  return all.flatMap((head, i) => {
    const foot = feet[i];
    // The page may be cut within its last comment.
    const isCut = i === all.length - 1 && feet[i - 1]?.found === true;
    return foot && (foot.found || isCut) ? [{ ...head, foot }] : [];
  });
}

function build(page: Page): Thread | null {
  const heads = headsOf(page);
  const [first] = heads;
  if (!first) return null;
  page.file.message(NAMELESS, { ruleId: 'names-lost' });
  const places = parentsOf(
    heads.map(() => ({ below: null })),
    heads.map(({ foot }) => foot),
    1,
  );
  if (places.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
  const openings = heads.map(({ score, first, last }, i) => ({
    author: null,
    reading: { score, age: null },
    ...places[i],
    first,
    last,
  }));
  const ends = new Map(heads.map(({ last, foot }) => [last + 1, foot.end]));
  const drafts = withBodies(page, openings, { endOf: (from, stop) => ends.get(from) ?? stop });
  const points = page.rows.findIndex(({ text }, row) => row < first.first && POINTS.test(text));
  const title = page.rows.find(({ text }, row) => row < points && text !== '')?.text ?? null;
  const count = page.rows.findIndex(({ text }, row) => row > points && row < first.first && COUNT.test(text));
  const post = { author: null, first: points + 1, stop: count < 0 ? first.first : count };
  return assemble(page, { format: 'lemmy-nameless', converter: null, title, post, drafts, kind: 'plain' });
}

// Lemmy pages as Resiliparse prints them into threads: bullets and columns show who answers whom.
import type { Format, Page } from '../types.ts';
import { build, type Layout, sureness } from './build.ts';
import { plainCells } from './cells.ts';
import { converterOf } from './converters.ts';
import { withFragment } from './fragment.ts';
import { findHeaders } from './header.ts';
import { sift } from './sift.ts';
import { singleSpaced } from './spacing.ts';
import { unfolded } from './unfold.ts';

export const lemmy: Format = {
  name: 'lemmy',
  label: 'a Lemmy thread (lemmy-ui 0.17 to 0.19) as Resiliparse prints it',
  body: 'plain',
  detect: (page) => {
    const layout = layoutOf(singleSpaced(unfolded(page)));
    // The words of icons are the best sign; another converter's marks speak against this one.
    const icons = page.rows.some(({ text }) => text === 'fedilink');
    const foreign = converterOf(page, layout.headers.length).name !== null;
    return sureness(layout, foreign ? 0.6 : icons ? 0.98 : 0.8);
  },
  read: (given) => {
    const page = singleSpaced(unfolded(given));
    return build(page, layoutOf(page));
  },
};

const layoutOf = (page: Page): Layout => ({
  headers: withFragment(page, sift(page, findHeaders(page, plainCells(page)))),
  texts: page.rows.map(({ text }) => text),
  converter: 'resiliparse',
  kind: 'plain',
});

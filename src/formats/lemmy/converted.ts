// Lemmy pages as text browsers, other converters and a browser's copy show them, into threads.
import { once } from '../once.ts';
import type { Format, Page } from '../types.ts';
import { withoutTags, withoutTargets } from './broken.ts';
import { build, type Layout, sureness } from './build.ts';
import { cleanCells, cleanTexts } from './clean.ts';
import { converterOf } from './converters.ts';
import { isNumbered, LINK_NUMBER, withoutLinkList } from './links.ts';
import { findLooseHeaders } from './loose.ts';
import { findSelected } from './selected.ts';
import { findSetIn } from './set-in-copy.ts';

export const lemmyText: Format = {
  name: 'lemmy-text',
  label: 'a Lemmy thread copied from a browser or printed by lynx, w3m, elinks, pandoc, html2text, html-to-text',
  body: 'plain',
  detect: (page) => sureOf(page, 'plain'),
  read: (page) => {
    const layout = once(page, layoutOf);
    if (layout.converter === 'lynx') page.file.message(LYNX, { ruleId: 'nesting-unsure' });
    return build(layout.page, layout);
  },
};

export const lemmyMarkdown: Format = {
  name: 'lemmy-markdown',
  label: 'a Lemmy thread that pandoc, turndown, html2text or node-html-markdown turned into Markdown',
  body: 'markdown',
  detect: (page) => sureOf(page, 'markdown'),
  read: (page) => {
    const layout = once(page, layoutOf);
    return build(layout.page, layout);
  },
};

export const lemmyCopy: Format = {
  name: 'lemmy-copy',
  label: 'a Lemmy thread selected and copied in a browser, without scores and ages',
  body: 'plain',
  detect: (page) => {
    const { headers, converter } = once(page, selectedIn);
    return headers.length === 0 ? 0 : converter === null ? 0.6 : 0.88;
  },
  read: (page) => build(page, once(page, selectedIn)),
};

/** A layout and the page that its rows are of. */
interface ConvertedLayout extends Layout {
  readonly page: Page;
}

function sureOf(page: Page, kind: Layout['kind']): number {
  const layout = once(page, layoutOf);
  if (layout.kind !== kind) return 0;
  // Converters that print the words of icons leave other marks as well; where none are, it is another format's page.
  const icons = layout.texts.filter((text) => text === 'fedilink').length;
  const bare = layout.converter === null && kind === 'plain';
  return bare && icons * 2 > layout.headers.length ? 0 : sureness(layout, 0.95);
}

/** Firefox alone keeps the nesting. */
function selectedIn(page: Page): Layout {
  const setIn = findSetIn(page);
  return {
    headers: setIn.length > 0 ? setIn : findSelected(page),
    texts: page.rows.map(({ text }) => text),
    converter: setIn.length > 0 ? 'firefox' : null,
    kind: 'plain',
  };
}

function layoutOf(given: Page): ConvertedLayout {
  const page = withoutLinkList(given);
  const plain = headersIn(page, 'plain');
  const { name, kind, piece } = converterOf(page, plain.headers.length);
  const isNoise = (text: string) => NOISE.test(text) || (text.includes('➔') && page.words.isMore(text));
  const view = kind === 'plain' ? page : withoutTags(page);
  const found = kind === 'plain' ? plain : headersIn(withoutTargets(view), kind);
  const cut = piece ?? (isNumbered(page) ? LINK_NUMBER : null);
  return { ...found, page: view, converter: name, kind, noise: { row: isNoise, piece: cut } };
}

function headersIn(page: Page, kind: Layout['kind']): Pick<Layout, 'headers' | 'texts'> {
  const cells = cleanCells(page, kind);
  return { headers: findLooseHeaders(page, cells), texts: cleanTexts(page, cells) };
}

const LYNX = 'lynx loses count of its lists below a quotation, so some replies may stand under the wrong comment.';

/** Rows of marks alone. */
const NOISE = /^(?:<\/?[a-z][^<>]{0,300}>|<!-- -->|\[\]|\(BUTTON\)|&nbsp;|!\[\]\((?:data:[^()\s]*|[^()\s]{0,300})\))$/;

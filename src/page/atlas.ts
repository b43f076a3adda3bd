// The pages of an atlas into the HTML page that lists them.
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { colourRules } from './colours.ts';
import type { PageResources } from './index.ts';

/** What the list says of a page. */
export interface Listed {
  readonly file: string;
  /** How many pages it is away from the whole thread. */
  readonly level: number;
  readonly title: string;
  readonly comments: number;
  readonly unanswered: number;
}

const DEEPEST = 4;

export function renderIndex(
  pages: readonly Listed[],
  { style, sha256 }: Pick<PageResources, 'style' | 'sha256'>,
): string {
  const css = [colourRules(), style].join('\n');
  const policy = `default-src 'none'; style-src 'sha256-${sha256(css)}'; base-uri 'none'; form-action 'none'`;
  const title = pages[0]?.title ?? 'Argument map';
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'generator', content: 'counterpoint' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', `Atlas: ${title}`),
          h('style', css),
        ]),
        h('body', [
          h('main', [
            h('h1', { dir: 'auto' }, title),
            h(
              'p',
              { className: 'about' },
              'The first page shows the whole thread; the others show what it has no room for.',
            ),
            h('ol', { id: 'pages' }, pages.map(item)),
          ]),
        ]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

function item({ file, level, title, comments, unanswered }: Listed, index: number) {
  const words = index === 0 ? 'The whole thread' : title;
  const counts = [
    `${comments} ${comments === 1 ? 'comment' : 'comments'}`,
    ...(unanswered > 0 ? [`${unanswered} unanswered`] : []),
  ];
  return h('li', { className: [`in${Math.min(level, DEEPEST)}`] }, [
    h('a', { href: file, dir: 'auto' }, words),
    ' ',
    h('small', counts.join(', ')),
  ]);
}

// The pages of an atlas into the HTML page that lists them.
import { h } from 'hastscript';
import { baseRules } from './base.ts';
import { htmlPage } from './document.ts';
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
  const css = [baseRules(), style].join('\n');
  const title = pages[0]?.title ?? 'Argument map';
  const body = [
    h('main', [
      h('h1', { dir: 'auto' }, title),
      h('p', { className: 'about' }, 'The first page shows the whole thread; the others show what it has no room for.'),
      h('ol', { id: 'pages' }, pages.map(item)),
    ]),
  ];
  return htmlPage({ title: `Atlas: ${title}`, css, body, sha256 });
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

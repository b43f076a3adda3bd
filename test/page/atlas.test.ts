// Holds the list of an atlas: a link a page, under a policy that fits, whatever the titles hold.
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { loadIndex } from '../../src/cli/resources.ts';
import { renderIndex } from '../../src/page/index.ts';

const page = (file: string, level: number, title: string) => ({ file, level, title, comments: 3, unanswered: 1 });

it('lists each page once, in order, and names the thread', () => {
  const made = renderIndex([page('map.svg', 0, '“Tea <b>first</b>”'), page('c2.svg', 1, '“No.”')], loadIndex());
  const html = fromHtml(made);
  expect(selectAll('a', html).map((a) => a.properties['href'])).toEqual(['map.svg', 'c2.svg']);
  expect(textOf(select('h1', html) ?? html)).toBe('“Tea <b>first</b>”');
  expect(selectAll('li', html).map((li) => textOf(li))).toEqual([
    'The whole thread 3 comments, 1 unanswered',
    '“No.” 3 comments, 1 unanswered',
  ]);
  const css = textOf(select('style', html) ?? html);
  const policy = selectAll('meta', html).find((meta) => meta.properties['httpEquiv'] !== undefined)?.properties[
    'content'
  ];
  expect(policy).toContain(`style-src 'sha256-${loadIndex().sha256(css)}'`);
  expect(made.slice(0, 1500)).toContain('counterpoint');
});

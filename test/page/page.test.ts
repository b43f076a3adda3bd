// Holds the page: every word of the thread is in it once and in order, its policy fits, no text can break it.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { loadPage } from '../../src/cli/resources.ts';
import { type ArgumentGraph, buildGraph, claimsOf, commentsOf } from '../../src/graph/index.ts';
import { clean, layoutMap } from '../../src/layout/index.ts';
import { renderPage } from '../../src/page/index.ts';
import { pieces, type Wanted } from '../../src/page/sentences.ts';
import { readThread } from '../../src/processor.ts';
import { anyDocument, fixtureGraph, fixtureNames, metrics } from '../layout/support.ts';
import { chain } from '../support/chain.ts';

const resources = { ...loadPage(), fonts: () => undefined };
const pageOf = (graph: ArgumentGraph) => renderPage(graph, layoutMap(graph, metrics), resources);

const threads = new URL('../../data/threads/', import.meta.url);
const read = (file: string) => readThread(readFileSync(new URL(file, threads), 'utf8'), chain).graphs[0];

describe('pieces', () => {
  const claim = (text: string, id = text): Wanted => ({ text, id, kind: 'claim' });

  it('finds claims in their order, each occurrence its own', () => {
    const [line] = pieces('So it is. I say so it is, so it is.', [claim('it is', 'a'), claim('it is', 'b')]);
    expect(line?.map(({ text, is }) => `${is?.id ?? ''}:${text}`)).toEqual([
      ':So ',
      'a:it is',
      ':. I say so ',
      'b:it is',
      ':, so it is.',
    ]);
  });

  it('leaves the words of a quote to the claim where both would have them', () => {
    const wanted = [claim('Figs love clay.'), { text: 'Figs love clay.', id: 'q', kind: 'quote' as const }];
    const found = pieces('Figs love clay.\n\nFigs love clay.', wanted).flat();
    expect(found.map(({ is }) => is?.kind)).toEqual(['claim', 'quote']);
  });

  it('loses and doubles no word', () => {
    const word = fc.constantFrom('a', 'b', 'ab', '\n\n', ' ', '.');
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.array(word, { maxLength: 3 })), (text, wanted) => {
        const whole = text.join('');
        const cut = pieces(
          whole,
          wanted.map((words) => claim(words.join(''))),
        );
        const lines = cut.map((line) => line.map((piece) => piece.text).join(''));
        expect(lines).toEqual(
          whole
            .split(/\n\s*\n/)
            .map(clean)
            .filter(Boolean),
        );
      }),
    );
  });
});

describe('a page', () => {
  it.each(readdirSync(threads))(
    'holds every comment of %s, and each drawn claim as a link in its own comment',
    (file) => {
      const graph = read(file);
      if (!graph) throw new Error(`${file} holds no thread.`);
      const html = pageOf(graph);
      const bare = fromHtml(html.replace(/<small>[^<]*<\/small>/g, ''));
      const said = selectAll('article:not(#tpost)', bare).map((one) => selectAll('p:not(.by)', one).map(textOf));
      expect(said).toEqual(
        commentsOf(graph).map(({ text }) =>
          text
            .split(/\n\s*\n/)
            .map(clean)
            .filter(Boolean),
        ),
      );
      const page = fromHtml(html);
      const linked = selectAll('a.said small', page).map(textOf);
      const drawn = selectAll('svg .row', page).map(({ properties }) => String(properties['id']));
      expect(linked.sort()).toEqual(
        claimsOf(graph)
          .map(({ id }) => id)
          .filter((id) => drawn.includes(`k${id}`))
          .sort(),
      );
    },
  );

  it('allows its own style and script by their hashes and nothing else', () => {
    const page = fromHtml(pageOf(fixtureGraph('bread-quarrel')));
    const policy = String(select('meta[http-equiv]', page)?.properties['content']);
    const hash = (selector: string) =>
      selectAll(selector, page).map((one) => `'sha256-${resources.sha256(textOf(one))}'`);
    expect(hash('style').map((one) => `style-src ${one};`)).toEqual([policy.match(/style-src [^;]*;/)?.[0]]);
    expect(hash('script').map((one) => `script-src ${one};`)).toEqual([policy.match(/script-src [^;]*;/)?.[0]]);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(selectAll('[style], link, img, iframe, [onclick]', page)).toEqual([]);
  });

  it.each(fixtureNames)('links only to what is there: %s', (name) => {
    const page = fromHtml(pageOf(fixtureGraph(name)));
    const ids = selectAll('[id]', page).map(({ properties }) => String(properties['id']));
    expect(new Set(ids).size).toBe(ids.length);
    const links = selectAll('a', page).map(({ properties }) => String(properties['href']).slice(1));
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('is not broken by any text', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const page = fromHtml(pageOf(buildGraph(document)));
        expect(selectAll('script', page)).toHaveLength(1);
        expect(selectAll('style', page)).toHaveLength(1);
        expect(selectAll('article', page).length).toBe(
          document.thread.comments.length + (document.thread.post ? 1 : 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});

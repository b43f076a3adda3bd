// Saved pages that are not as their sites make them, pieces of pages, lists of all sorts of comments, hostile pages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeep, parse } from '../../src/formats/html/page.ts';
import { visibleText } from '../../src/formats/html/visible.ts';
import { readBodies } from '../../src/text/index.ts';
import { fixtures } from '../support/fixtures.ts';
import { read } from './support.ts';

const pages = fixtures.filter(({ file }) => file === 'thread.html');
const reason = (text: string) => read(text).messages[0]?.reason;

const lemmy = (id: number, post: number | null, inside = '') =>
  `<li class="comment"><article id="comment-${id}" class="comment-node"><a class="person-listing" href="/u/ana">ana</a>
${post === null ? '' : `<a href="/post/${post}">A post</a>`}<div class="md-div"><p>Yes, <a href="/post/99">see</a>.</p></div></article><ul>${inside}</ul></li>`;

describe('a page', () => {
  it('is read from a piece of it', () => {
    const { threads } = read(`<ul>${lemmy(1, null, lemmy(2, null))}</ul>`);
    expect(threads[0]?.children.map(({ id, parent }) => [id, parent])).toEqual([
      ['1', null],
      ['2', '1'],
    ]);
  });

  it('of all sorts of comments is no thread', () => {
    expect(reason(`<ul>${lemmy(1, 7)}${lemmy(2, 8)}</ul>`)).toContain('from 2 threads, and none answers another');
  });

  it('of two threads is two', () => {
    const { threads } = read(`<ul>${lemmy(1, 7, lemmy(2, 7))}${lemmy(3, 8, lemmy(4, 8))}</ul>`);
    expect(threads.map(({ children }) => children.map(({ id, parent }) => [id, parent]))).toEqual([
      [
        ['1', null],
        ['2', '1'],
      ],
      [
        ['3', null],
        ['4', '3'],
      ],
    ]);
  });

  it.each([
    ['<!DOCTYPE html>\n<html><body><p>News.</p></body></html>', 'HTML of a page of no known site'],
    [`<html>${'<tr class="comtr"><td><div>'.repeat(5000)}`, 'more than 600 deep'],
    [`> <ul>\n> ${lemmy(1, null)}\n> </ul></div></a>`, 'a mark (">") before its lines'],
    ['<p>Only a paragraph.</p>', 'No thread was found'],
    [`${'I scrape it so, and it works. '.repeat(300)}\n\n${lemmy(1, null)}\n`, 'No thread was found'],
  ])('that is none of a known site says so', (text, said) => {
    expect(reason(text)).toContain(said);
  });

  it('is read as the site that is asked for', () => {
    const [page] = pages;
    expect(read(page?.text ?? '', 'hackernews-html').threads).toEqual([]);
    expect(read('Tea.', 'lemmy-html').messages[0]?.reason).toContain('cannot be read as a page of Lemmy');
  });
});

describe('how deep elements stand', () => {
  it.each([
    ['one within the other', '<div>'.repeat(20), true],
    ['with odd names', '<div"><'.repeat(20), true],
    ['with what looks like an end tag among attributes', '</b><span ite'.repeat(20), true],
    ['beside each other', '<div></div>'.repeat(20), false],
    ['left open as people leave them', '<p>One.<br>'.repeat(20), false],
    ['more end tags than open ones', `${'</b>'.repeat(20)}${'<i>'.repeat(8)}`, false],
  ])('%s', (_, source, deep) => {
    expect(isDeep(source, 10)).toBe(deep);
  });
});

describe('any page', () => {
  it('is read without a crash when pieces of it are cut out, moved and doubled', () => {
    const cut = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000));
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(cut, { maxLength: 4 }), ({ text }, cuts) => {
        const spoilt = cuts.reduce((page, [from, length, to]) => {
          const [start, size, place] = [from, length, to].map((share) => Math.floor((share / 1000) * page.length));
          const piece = page.slice(start, (start ?? 0) + Math.floor((size ?? 0) / 4));
          return page.slice(0, place) + piece + page.slice(place);
        }, text);
        const { threads, messages } = read(spoilt);
        // A page that lost what tells its site is read by its text, and says so.
        const seen = messages.some(({ ruleId }) => ruleId === 'html-text') ? visibleText(parse(spoilt)) : spoilt;
        for (const { children } of threads) {
          const ids = new Set(children.map(({ id }) => id));
          expect(ids.size).toBe(children.length);
          for (const { parent, raw } of children) {
            expect(parent === null || ids.has(parent)).toBe(true);
            for (const line of raw.lines)
              expect(seen.slice(line.offset, line.offset + line.text.length)).toBe(line.text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has its sentences where it says', () => {
    for (const { text } of pages)
      for (const thread of read(text).threads) {
        readBodies(thread);
        const sentences = thread.children.flatMap(({ children }) => children.flatMap((passage) => passage.children));
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) {
          const { start, end } = sentence.position;
          const [first] = sentence.text;
          expect(text.slice(start.offset, end.offset)).toMatch(first === ':' ? /^<img/ : new RegExp(`^${first}`));
        }
      }
  });
});

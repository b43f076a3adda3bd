// Holds that no name of a person survives in any output, and that everything else of a document stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPage } from '../../src/cli/resources.ts';
import { toDocument } from '../../src/exchange/index.ts';
import { buildGraph } from '../../src/graph/index.ts';
import { layoutMap } from '../../src/layout/index.ts';
import { renderPage } from '../../src/page/index.ts';
import { readThreadJson } from '../../src/processor.ts';
import { renderSvg } from '../../src/render/index.ts';
import { anonymise, type ThreadDocument } from '../../src/thread/index.ts';
import { anyDocument, fixtureGraph, fixtureNames, metrics } from '../layout/support.ts';
import { chain, readTalk } from '../support/chain.ts';

const noFonts = () => undefined;

/** Every output that shows words of a thread. */
function outputsOf(document: ThreadDocument): readonly string[] {
  const graph = buildGraph(document);
  const scene = layoutMap(graph, metrics);
  const page = renderPage(graph, scene, { ...loadPage(), fonts: noFonts });
  return [JSON.stringify(toDocument(graph)), renderSvg(scene, noFonts, { script: '' }), page];
}

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const standsIn = (name: string, text: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${escaped(name)}(?![\\p{L}\\p{N}\\p{M}])`, 'iu').test(text);

const name = fc
  .tuple(
    fc.constantFrom(
      'quill',
      'Marten',
      'жанна',
      'ليلى',
      'Zoë',
      'o_Brien',
      'x.y',
      'Ada Lov',
      'ka-tze',
      '楽しい',
      '🦔hog',
    ),
    fc.integer({ min: 10, max: 99 }),
  )
  .map(([word, number]) => `${word}${number}`);
const SAID = [
  (who: string) => `@${who} you are wrong about the bread.`,
  (who: string) => `As ${who} said, a tin keeps bread dry, because it shuts.`,
  (who: string) => `> ${who}: the tin is hard\n\nThat does not follow, ${who.toUpperCase()}.`,
  (who: string) => `${who}'s point is fair, but see https://bread.example/u/${who}?x=1.`,
  (who: string) => `I agree with (${who}).`,
];

describe('anonymise', () => {
  it('leaves no name of a person in any output', () => {
    const talk = fc.record({
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: (one) => one.toLowerCase() }),
      picks: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
    });
    fc.assert(
      fc.property(talk, ({ names, picks }) => {
        const pick = <T>(list: readonly T[], at: number) => list[(picks[at] ?? 0) % list.length] as T;
        const comments = Array.from({ length: 6 }, (_, i) => ({
          id: `${pick(names, i)}-${i}`,
          parent: i === 0 ? null : `${pick(names, i - 1)}-${i - 1}`,
          author: pick(names, i),
          text: pick(SAID, 6 + i)(pick(names, 12 + i)),
        }));
        const document = toDocument(
          readThreadJson({ title: `Ask ${comments[0]?.author}`, comments }, chain, `${comments[0]?.author}.json`),
        );
        const hidden = outputsOf(anonymise(document));
        const writers = names.filter((one) => comments.some(({ author }) => author === one));
        const left = writers.filter((one) => hidden.some((text) => standsIn(one, text)));
        expect(left).toEqual([]);
        // The test would be blind if the names were not there before.
        expect(
          outputsOf(document).every((text) => names.some((one) => standsIn(one, text) || /[&<_.-]/.test(one))),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('gives letters in the order in which people first speak, one a name and host', () => {
    const document = fixtureGraph('bread-quarrel');
    const { users, thread } = anonymise(toDocument(document));
    expect(users.map((one) => one.name)).toEqual(['Person A', 'Person B', 'Person C', 'Person D']);
    expect(thread.comments.map(({ author }) => author)).toEqual(['Person A', 'Person B', 'Person C', 'Person D']);
    expect(thread.comments.map(({ instance }) => instance)).toEqual([null, null, null, null]);
  });

  it.each(fixtureNames)('keeps who says what to whom, and is the same done twice: %s', (fixture) => {
    const document = toDocument(fixtureGraph(fixture));
    const hidden = anonymise(document);
    const shape = ({ thread, claims, relations, users, findings }: ThreadDocument) => ({
      parents: thread.comments.map(({ parent }) => thread.comments.findIndex(({ id }) => id === parent)),
      writers: claims.map(({ user }) => users.findIndex(({ id }) => id === user)),
      places: claims.map(({ position }) => position),
      types: relations.map(({ type, sources, show }) => [
        type,
        sources.map((one) => claims.findIndex(({ id }) => id === one)),
        show,
      ]),
      open: findings.unanswered.map((one) => claims.findIndex(({ id }) => id === one)),
    });
    expect(shape(hidden)).toEqual(shape(document));
    expect(anonymise(hidden)).toEqual(hidden);
  });

  it('takes a given name for its person, unless the texts use the word otherwise', () => {
    const talk = readTalk([
      ['Ana Lund', null, 'Figs want clay.'],
      ['Will Stone', 0, 'Ana is wrong. They will rot in clay, as Will Stone knows.'],
      ['zed', 1, 'Will is right. A tin is a tin.'],
    ]);
    const texts = anonymise(talk).thread.comments.map(({ text }) => text);
    expect(texts[1]).toBe('Person A is wrong. They will rot in clay, as Person B knows.');
    expect(texts[2]).toBe('Will is right. A tin is a tin.');
  });

  it('keeps links between records whatever the ids are', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const hidden = anonymise(document);
        expect(hidden.thread.comments.map(({ id }) => id)).toHaveLength(document.thread.comments.length);
        expect(() => outputsOf(hidden)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

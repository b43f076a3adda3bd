// What the tests of layout and render share: metrics, fixture documents, documents of any kind, and geometry.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument } from '../../src/exchange/index.ts';
import { type ArgumentGraph, buildGraph } from '../../src/graph/index.ts';
import { type Box, layoutMap, type Metrics, type Point, type Scene, type TextLine } from '../../src/layout/index.ts';
import { reason } from '../../src/reasoning/index.ts';
import type { ThreadDocument } from '../../src/thread/index.ts';

const here = (path: string) => new URL(path, import.meta.url);
export const metrics: Metrics = JSON.parse(readFileSync(here('../../data/metrics/metrics.json'), 'utf8'));
const documents = here('../fixtures/documents/');
export const fixtureNames = readdirSync(documents).sort();

export function fixtureGraph(name: string): ArgumentGraph {
  const graph = readDocument(readFileSync(new URL(`${name}/document.json`, documents), 'utf8'));
  if (!graph) throw new Error(`${name} is no document.`);
  return graph;
}

export const fixtureScene = (name: string): Scene => layoutMap(fixtureGraph(name), metrics);

export function reasonedGraph(document: ThreadDocument): ArgumentGraph {
  const graph = buildGraph(document);
  reason(graph);
  return graph;
}

/** All text lines of a scene. */
export function textLines({ head, cards, legend, foot, overview }: Scene): readonly TextLine[] {
  const figures = [
    ...head,
    foot,
    ...(overview ? [overview.figure] : []),
    ...cards.flatMap((card) => [card.figure, ...card.rows.map(({ figure }) => figure)]),
  ];
  return [...figures.flatMap(({ texts }) => texts), ...legend.map(({ text }) => text)];
}

/** The words on some cards, line by line. */
export const wordsOf = (cards: Scene['cards']): readonly string[] =>
  cards
    .flatMap((card) => [card.figure, ...card.rows.map(({ figure }) => figure)])
    .flatMap(({ texts }) => texts)
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .replaceAll('\u00A0', ' '),
    );

/** Small cards alone have their writer's name in small letters. */
export const isSmall = ({ figure, rows }: Scene['cards'][number]): boolean =>
  [figure, ...rows.map((row) => row.figure)].some(({ texts }) => texts.some(({ size }) => size === 11.5));

/** What a picture of twice the map's size shows of each line of dark words: the share of its columns with ink, and how far off it ends. */
export function inkOf(scene: Scene, isDark: (x: number, y: number) => boolean) {
  const dark = textLines(scene).filter(
    ({ runs, anchor, rtl }) => anchor === 'start' && !rtl && runs.every(({ tone }) => tone === 'ink'),
  );
  return dark.map(({ x, y, size, width, runs }) => {
    const columns = Array.from({ length: Math.floor(width * 2) }, (_, i) => Math.floor(x * 2) + i);
    const rows = Array.from({ length: Math.floor(size * 1.6) }, (_, i) => Math.floor(y * 2) - i);
    const inked = columns.filter((column) => rows.some((row) => isDark(column, row)));
    // In a narrower or wider face the last letter would end elsewhere.
    const off = Math.abs((inked.at(-1) ?? 0) - (columns.at(-1) ?? 0));
    return { text: runs[0]?.text, share: inked.length / columns.length, off, size };
  });
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The boxes of a stroke's segments; a smooth stroke stays in the box of its two ends. */
export function segments(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = points[i] ?? [x2, y2];
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  });
}

const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** Any UTF-16 units at all: controls, half surrogates, direction marks. */
const wildText = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        'word',
        'https://a.example/b?c=d',
        'שלום',
        '茶茶茶',
        '👩‍👩‍👧‍👦',
        ']]>',
        '&lt;',
        '\u0000',
        '\u202e',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(' ')),
);
const wildId = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'c1', '1a', 'post', '"><script>', 'a b', ''),
  wildText,
);

/** A document of any shape whose ids, names and texts are anything. */
export const anyDocument: fc.Arbitrary<ThreadDocument> = fc
  .record({
    ids: fc.uniqueArray(wildId, { maxLength: 9 }),
    claimIds: fc.uniqueArray(wildId, { maxLength: 14 }),
    texts: fc.array(wildText, { minLength: 1, maxLength: 8 }),
    picks: fc.array(fc.nat(1000), { minLength: 90, maxLength: 90 }),
    post: fc.boolean(),
    title: fc.option(wildText),
  })
  .map(({ ids, claimIds, texts, picks, post, title }) => {
    let at = 0;
    const pick = <T>(list: readonly T[]): T => list[(picks[at++ % picks.length] ?? 0) % list.length] as T;
    const comments = ids.map((id) => ({
      id,
      parent: pick([null, null, ...ids]),
      parentBy: 'indent' as const,
      parentGuess: null,
      author: pick([null, ...texts]),
      instance: pick([null, ...texts]),
      score: null,
      scoreReadings: [],
      age: pick([null, ...texts]),
      published: null,
      edited: pick([true, false]),
      deleted: pick([true, false]),
      text: pick(['', ...texts]),
      quotes: [],
      answers: [],
      stance: null,
      position: nowhere,
    }));
    const claims = claimIds.map((id) => ({
      id,
      comment: pick([null, 'post', ...ids, ...ids, ...ids]),
      user: null,
      text: pick(texts),
      core: '',
      position: null,
      flags: [],
      label: null,
      strength: null,
      standing: null,
    }));
    const anyClaim = () => pick(['nowhere', ...claimIds]);
    const relations = claimIds.flatMap((_, i) => {
      const type = pick(['support', 'attack', 'undercut', 'concede', 'question', 'restate'] as const);
      const kind = pick(['claim', 'claim', 'claim', 'relation', 'bearing', 'comment', 'post'] as const);
      const id =
        kind === 'relation' ? `r${pick([0, 1, 2, 3, 4, 5])}` : kind === 'comment' ? pick(['', ...ids]) : anyClaim();
      const asks = type === 'question' ? { comment: pick(['', ...ids]) } : {};
      return [
        {
          id: `r${i}`,
          type,
          sources: type === 'question' ? [] : [anyClaim(), ...pick([[], [anyClaim()]])],
          ...asks,
          target: { kind, id },
          crossUser: pick([true, false]),
          confidence: { link: 0.5, type: 0.5 },
          show: pick(['sure', 'doubt', 'hidden'] as const),
          evidence: [{ rule: 'quotation', text: pick(texts), position: null }],
        },
      ];
    });
    return {
      schema: 'counterpoint/1' as const,
      source: { name: '', format: pick(texts), converter: null, confidence: 1, runnerUp: null, bytes: 0, lines: 0 },
      thread: {
        title,
        post: post
          ? { id: 'post' as const, author: pick([null, ...texts]), text: pick(texts), position: nowhere }
          : null,
        comments,
      },
      users: texts.map((name, i) => ({ id: `u${i}`, name, instance: null, comments: 1, claims: 1, rebuttals: 0 })),
      claims,
      relations,
      findings: {
        mainClaim: pick([null, ...claimIds]),
        unanswered: claimIds.slice(0, 3),
        questions: ['r1', 'r2'],
        contested: claimIds.slice(1, 4),
        chains: [],
      },
      warnings: [],
    };
  });

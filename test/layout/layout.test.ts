// Holds what every picture must keep, whatever the document: text in its box, cards apart, lines in the gutters.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/index.ts';
import { layoutMap, type Scene } from '../../src/layout/index.ts';
import {
  anyDocument,
  fixtureNames,
  fixtureScene,
  isSmall,
  metrics,
  overlaps,
  reasonedGraph,
  segments,
  textLines,
} from './support.ts';
import { madeThread } from './threads.ts';

function expectGoodPicture(scene: Scene): void {
  expect(linesOutsideTheirBox(scene)).toEqual([]);
  expect(overlappingCards(scene)).toEqual([]);
  expect(piercedCards(scene)).toEqual([]);
  expect(danglingLinks(scene)).toEqual([]);
  expect(scene.width).toBeLessThanOrEqual(2400);
}

const linesOutsideTheirBox = (scene: Scene) =>
  textLines(scene).filter(({ width, box, x, anchor, rtl }) => {
    const left = anchor === 'middle' ? x - width / 2 : (anchor === 'end') !== rtl ? x - width : x;
    return left < box[0] - 0.6 || left + width > box[1] + 0.6 || box[0] < 0 || box[1] > scene.width;
  });

const overlappingCards = ({ cards }: Scene) =>
  cards.filter((card, i) => cards.slice(i + 1).some((other) => overlaps(card.box, other.box))).map(({ id }) => id);

/** Cards that an edge runs through though it neither starts nor ends there. */
function piercedCards({ cards, edges }: Scene): readonly string[] {
  const cardOf = new Map(
    cards.flatMap(({ id, rows }) => [[id, id], ...rows.map((row) => [row.id, id])] as [string, string][]),
  );
  return edges.flatMap(({ strokes, from, to, relations }) => {
    const own = new Set([...from, to].map((id) => cardOf.get(id)));
    const pieces = strokes.flatMap(({ points }) => segments(points));
    return cards
      .filter(({ id, box }) => !own.has(id) && pieces.some((piece) => overlaps(piece, box)))
      .map(({ id }) => `${relations} runs through ${id}`);
  });
}

function danglingLinks(scene: Scene): readonly string[] {
  const ids = scene.cards.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  const drawn = new Set(ids);
  return textLines(scene).flatMap(({ href }) => (href !== null && !drawn.has(href) ? [href] : []));
}

describe('a scene', () => {
  it.each(fixtureNames)('keeps words, cards and lines apart: %s', (name) => {
    expectGoodPicture(fixtureScene(name));
  });

  it('does so for any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => expectGoodPicture(layoutMap(buildGraph(document), metrics))),
      { numRuns: 150 },
    );
  });

  it.each([
    ['broad', 25, { shape: 0.3, deepest: 5 }],
    ['big', 150, { shape: 0.12, deepest: 5 }],
    ['deep', 34, { shape: 0.85, deepest: 60 }],
    ['flat', 90, { shape: 0, deepest: 0 }],
    ['one long chain', 300, { shape: 1, deepest: 1000 }],
  ] as const)('does so for a %s thread', (_, size, options) => {
    expectGoodPicture(layoutMap(reasonedGraph(madeThread(size, options)), metrics));
  });

  it('sets replies in right below what they answer', () => {
    const document = madeThread(10_000, { shape: 0.4, deepest: 8 });
    const { cards } = layoutMap(reasonedGraph(document), metrics);
    const widest = Math.max(...cards.map(({ box }) => box.width));
    const setIn = cards.filter(({ box }) => box.width < widest);
    expect(setIn.length).toBeGreaterThan(10);
    const ends = ({ box }: Scene['cards'][number]) => box.x + box.width;
    for (const card of setIn) {
      const [above] = cards
        .filter((other) => other.box.width === widest && ends(other) === ends(card) && other.box.y < card.box.y)
        .sort((a, b) => b.box.y - a.box.y);
      const comment = document.thread.comments[Number(card.id.slice(1)) - 1];
      expect(above?.id).toBe(comment?.parent);
    }
  });

  it('is plain data and the same each time', () => {
    const graph = () => reasonedGraph(madeThread(60));
    const scene = layoutMap(graph(), metrics);
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
    expect(JSON.stringify(layoutMap(graph(), metrics))).toBe(JSON.stringify(scene));
  });
});

const words = (scene: Scene) =>
  textLines(scene).map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .replaceAll('\u00A0', ' '),
  );
const row = (scene: Scene, id: string) => scene.cards.flatMap(({ rows }) => rows).find((one) => one.id === id);

describe('what a map says', () => {
  const scene = fixtureScene('bread-quarrel');

  it('names on each row what it does and what was done to it', () => {
    const texts = row(scene, 'k3a')?.figure.texts.map(({ runs }) => runs[0]?.text);
    expect(texts).toContain('undercuts 2b as reason for 2a');
    expect(words(scene)).toContain('undercut by 3a');
    expect(words(scene)).toContain('asked about by #4');
  });

  it('ends an undercut of a step on the words of that step', () => {
    const edge = scene.edges.find(({ relations }) => relations.includes('r8'));
    const label = row(scene, 'k2b')?.figure.texts.find(({ runs }) => runs[0]?.text === '+ supports 2a');
    expect(edge?.to).toBe('k2b');
    expect(Math.abs((edge?.arrow.y ?? 0) - (label?.y ?? 0) + 4)).toBeLessThan(1);
  });

  it('draws what is in doubt thin and hollow, and does not draw what is hidden', () => {
    expect(scene.edges.filter(({ doubt }) => doubt).flatMap(({ relations }) => relations)).toEqual(['r7', 'r11']);
    expect(row(scene, 'k2d')?.badges).toMatchObject([{ tone: 'attack', doubt: true }]);
    expect(scene.edges.flatMap(({ relations }) => relations)).not.toContain('r15');
  });

  it('says of one claim that it stands and that it was granted, and how others are made', () => {
    const figs = fixtureScene('figs-in-clay');
    const said = (id: string) => row(figs, id)?.figure.texts.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(said('k2a')).toContain('no rebuttal · conceded by 4a');
    expect(said('k2c')).toContain('ironic');
    expect(said('k2d')).toContain('hedged');
    expect(row(figs, 'k2d')?.title).toContain('(hedged)');
  });

  it('shows what a comment quotes before what is written under it, linked to the claim', () => {
    const [, card] = fixtureScene('figs-in-clay').cards;
    expect(card?.rows.map(({ id }) => id)).toEqual(['c2w1', 'k2a', 'k2b', 'k2c', 'k2d']);
    const texts = card?.rows[0]?.figure.texts.map(({ runs, href }) => [runs[0]?.text, href]);
    expect(texts).toEqual([
      ['quotes 1b', 'k1b'],
      ['“Figs love clay”', null],
    ]);
  });

  it('does not speak of rules where nothing was found', () => {
    expect(words(fixtureScene('only-greetings'))).toContain('counterpoint found no claims in these comments.');
  });

  it('explains only what occurs', () => {
    expect(scene.legend.map(({ sign }) => sign)).toEqual([
      'attack',
      'undercut',
      'support',
      'concede',
      'question',
      'doubt',
      'unanswered',
      'reply',
      'main',
    ]);
    expect(fixtureScene('lone-comment').legend.map(({ sign }) => sign)).toEqual(['support', 'main']);
  });

  it('says nothing about what stands where nobody has reasoned', () => {
    const silent = fixtureScene('without-findings');
    expect(silent.description).toBe(
      'In\u00A0all:\u00A03\u00A0people, 3\u00A0comments, 3\u00A0claims, 2\u00A0rebuttals.',
    );
    expect(words(silent)).not.toContain('STILL UNANSWERED');
    expect(silent.cards.flatMap(({ rows }) => rows).filter(({ main }) => main)).toEqual([]);
  });

  it('gives a comment without claims its first words, and a deleted one a word for it', () => {
    const roots = words(fixtureScene('several-roots'));
    expect(roots).toContain('Shame that this was deleted.');
    expect(roots).toContain('This comment was deleted.');
    expect(roots).toContain('rebuts the post');
  });

  it('draws a card for each claim of a graph that never was a thread', () => {
    const alone = fixtureScene('claims-alone');
    expect(alone.cards).toHaveLength(6);
    expect(alone.edges).toHaveLength(4);
    expect(alone.spine).toEqual([]);
  });

  it('uses its room where nearly all comments answer the same one', () => {
    const { cards } = layoutMap(reasonedGraph(madeThread(300, { shape: 0, deepest: 1 })), metrics);
    expect(cards.length).toBeGreaterThan(100);
  });

  it('gives each row its own line in full, on small cards too', () => {
    const big = layoutMap(reasonedGraph(madeThread(150, { shape: 0.12, deepest: 5 })), metrics);
    const own = new Map(big.cards.flatMap(({ rows }) => rows.map(({ id, lines }) => [id, lines.map(({ to }) => to)])));
    expect(big.edges.length).toBeGreaterThan(30);
    for (const { from, to } of big.edges)
      for (const id of from) expect([id, own.get(id)]).toEqual([id, expect.arrayContaining([to])]);
  });

  it('says on a small card what it speaks to, where that is not what it answers', () => {
    const document = madeThread(100);
    const aim = document.claims.find(({ comment }) => comment === 'c9');
    const [far] = document.relations.slice(-1);
    const relations = document.relations.map((one) =>
      one === far ? { ...one, target: { kind: 'claim' as const, id: aim?.id ?? '' } } : one,
    );
    const { cards } = layoutMap(reasonedGraph({ ...document, relations }), metrics);
    const source = document.claims.find(({ id }) => id === far?.sources[0]);
    const card = cards.find(({ id }) => id === source?.comment);
    const said = card?.rows.flatMap(({ figure }) => figure.texts.map(({ runs }) => runs[0]?.text));
    expect(card && isSmall(card)).toBe(true);
    expect(said).toContain('to 9a');
    const others = cards.filter(isSmall).flatMap(({ rows }) => rows);
    expect(
      others.filter(({ figure }) => figure.texts.some(({ runs }) => runs[0]?.text.startsWith('to '))),
    ).toHaveLength(1);
  });

  it('counts the whole graph where it draws a part', () => {
    const big = layoutMap(reasonedGraph(madeThread(500)), metrics);
    expect(big.cards.length).toBeLessThanOrEqual(150);
    expect(big.description).toContain('500\u00A0comments');
    expect(words(big).some((text) => /^\+ \d+ more replies: \d+ against, \d+ for$/.test(text))).toBe(true);
  });
});

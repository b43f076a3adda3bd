// Holds what a small card says: the name whole, the comment as far as there are lines, votes, that nobody replied, and no "+1" for one reply.
import { describe, expect, it } from 'vitest';
import { layoutMap, type Scene } from '../../src/layout/index.ts';
import type { ThreadDocument } from '../../src/thread/index.ts';
import { isSmall, metrics, reasonedGraph, wordsOf } from './support.ts';
import { madeThread } from './threads.ts';

type Comment = ThreadDocument['thread']['comments'][number];

function changed(document: ThreadDocument, change: (comment: Comment, index: number) => Partial<Comment>) {
  const comments = document.thread.comments.map((one, index) => ({ ...one, ...change(one, index) }));
  return { ...document, thread: { ...document.thread, comments } };
}

const drawn = (document: ThreadDocument): Scene => layoutMap(reasonedGraph(document), metrics);
const textOf = (card: Scene['cards'][number]) => wordsOf([card]).join(' ');
const small = (scene: Scene) => scene.cards.filter(isSmall);

describe('a small card', () => {
  const document = madeThread(100, { shape: 0.2 });
  const scene = drawn(document);

  it('says on its lines all that short comments say, and aloud too', () => {
    const cards = small(scene);
    expect(cards.length).toBeGreaterThan(50);
    for (const card of cards) {
      const said = document.claims.filter(({ comment }) => comment === card.id).map(({ text }) => text);
      const whole = said.join(' ').length < 70;
      if (whole) expect(textOf(card)).toContain(said.join(' '));
      expect(card.rows[0]?.title).toContain(said.join(' '));
    }
  });

  it('says aloud no more than 400 letters of a long comment, from its claim on', () => {
    const long = 'In the end it comes down to how many of us would really go there on a wet evening. '.repeat(9).trim();
    const claims = document.claims.flatMap((one) => [one, { ...one, id: `${one.id}z`, text: long, core: long }]);
    for (const { rows } of small(drawn({ ...document, claims }))) {
      const [row] = rows;
      if (!row?.id.endsWith('z')) expect(row?.title.length).toBeLessThan(500);
      expect(row?.title).toContain(claims.find(({ id }) => `k${id}` === row?.id)?.text);
    }
  });

  it('is as high as its lines', () => {
    for (const { box, rows } of small(scene)) {
      const heights = rows.flatMap(({ figure }) => figure.texts.map(({ y }) => y - box.y));
      expect(box.height - Math.max(...heights)).toBe(10);
      expect(heights.every((y) => (y - 18) % 15 === 0)).toBe(true);
    }
    expect(new Set(small(scene).map(({ box }) => box.height)).size).toBeGreaterThan(1);
  });

  it('has more lines than others where there is free room below it', () => {
    // Too many for more than two lines each.
    const { cards } = drawn(madeThread(150, { shape: 0.12, deepest: 5 }));
    const lines = cards.filter(isSmall).map((card) => (card.box.height - 28) / 15 + 1);
    expect(lines.filter((count) => count <= 2).length).toBeGreaterThan(90);
    expect(lines.filter((count) => count > 2).length).toBeGreaterThan(0);
    for (const { box } of cards)
      for (const other of cards.filter((one) => one.box.x === box.x && one.box.y > box.y))
        expect(other.box.y - box.y - box.height).toBeGreaterThanOrEqual(8);
  });

  it('begins with its claim where there is no room for what stands before it', () => {
    const long = 'In the end it comes down to how many of us would really go there on a wet evening. '.repeat(3).trim();
    const [first] = document.relations.slice(-1);
    const late = document.claims.find(({ id }) => id === first?.sources[0]);
    const claims = document.claims.flatMap((one) =>
      one === late ? [{ ...one, id: 'early', text: long, core: long }, one] : [one],
    );
    const card = drawn({ ...document, claims }).cards.find(({ id }) => id === late?.comment);
    expect(card && isSmall(card)).toBe(true);
    expect(card && textOf(card)).toContain(late?.text.slice(0, 20));
    expect(card && textOf(card)).not.toContain(long.slice(0, 20));
  });

  it('never cuts a name', () => {
    const name = 'the_keeper_of_the_old_mill';
    const cards = small(drawn(changed(document, () => ({ author: name }))));
    expect(cards.length).toBeGreaterThan(50);
    for (const card of cards) expect(textOf(card)).toContain(name);
  });

  it('marks that nobody replied to a rebuttal, and only there, and explains the mark', () => {
    const hasReply = new Set(document.thread.comments.map(({ parent }) => parent));
    const attacks = document.relations.filter(({ type }) => type === 'attack' || type === 'undercut');
    const marked = small(scene).filter(({ rows }) => rows.some(({ figure }) => figure.silences.length > 0));
    expect(marked.length).toBeGreaterThan(10);
    for (const { id, rows } of marked) {
      expect([id, hasReply.has(id)]).toEqual([id, false]);
      expect(rows[0]?.title).toContain('(no reply)');
      expect(attacks.some(({ sources }) => rows[0]?.id === `k${sources[0]}`)).toBe(true);
    }
    expect(scene.legend.map(({ sign }) => sign)).toContain('silence');
    for (const { rows } of small(scene))
      for (const { title, figure } of rows)
        expect([title, figure.silences.length]).toEqual([title, title.includes('no reply') ? 1 : 0]);
  });

  it('says of a question that nobody answered it', () => {
    const [comment] = document.thread.comments.filter(
      ({ id }) => !document.thread.comments.some(({ parent }) => parent === id) && id !== 'c1',
    );
    const question = {
      ...document.relations[0],
      id: 'rq',
      type: 'question' as const,
      sources: [],
      comment: comment?.id,
      target: { kind: 'comment' as const, id: comment?.parent ?? '' },
      crossUser: true,
      show: 'sure' as const,
      evidence: [{ rule: 'made', text: 'Who would clean it in winter?', position: null }],
    } as ThreadDocument['relations'][number];
    const claims = document.claims.filter((claim) => claim.comment !== comment?.id);
    const lost = new Set(document.claims.filter((claim) => claim.comment === comment?.id).map(({ id }) => id));
    const kept = document.relations.filter(
      ({ sources, target }) => ![...sources, target.id].some((id) => lost.has(id)),
    );
    const card = drawn({ ...document, claims, relations: [...kept, question] }).cards.find(
      ({ id }) => id === comment?.id,
    );
    expect(card && isSmall(card)).toBe(true);
    expect(card && textOf(card)).toMatch(/no answer/);
    expect(card && textOf(card)).toMatch(/Who would clean it in winter\?/);
  });
});

describe('votes', () => {
  const document = changed(madeThread(100, { shape: 0.2 }), (_, index) => ({ score: index === 5 ? -1204 : index + 3 }));

  it('stand on each card', () => {
    const { cards, foot } = drawn(document);
    for (const card of cards) {
      const index = Number(card.id.slice(1)) - 1;
      const votes = index === 5 ? '↓1,204' : `↑${index + 3}`;
      expect(textOf(card).split(/ · | /)).toContain(votes);
    }
    expect(foot.texts.some(({ runs }) => runs.map(({ text }) => text).join('') === '↑31: votes')).toBe(true);
  });

  it('are left out where they are the same everywhere, or where there are none', () => {
    for (const score of [1, null]) {
      const { cards, foot } = drawn(changed(document, () => ({ score })));
      expect(wordsOf(cards).filter((text) => /[↑↓]\d/.test(text))).toEqual([]);
      expect(foot.texts.filter(({ runs }) => runs.some(({ text }) => text.includes('↑')))).toEqual([]);
    }
  });

  it('leave a long name whole: the age goes first', () => {
    const name = 'keeper_of_the_mill';
    const { cards } = drawn(changed(document, () => ({ author: name })));
    const heads = cards.filter((card) => card.figure.discs.length > 0).map(({ figure }) => figure.texts);
    expect(heads.length).toBeGreaterThan(10);
    for (const texts of heads) {
      const said = texts.flatMap(({ runs }) => runs.map(({ text }) => text));
      expect(said).toContain(name);
      expect(said.some((text) => /^#\d+ · [↑↓]/.test(text))).toBe(true);
    }
  });
});

describe('a map', () => {
  it('draws a thread of up to 200 comments whole', () => {
    expect(drawn(madeThread(199, { shape: 0.2 })).cards).toHaveLength(199);
    expect(drawn(madeThread(201, { shape: 0.2 })).cards.length).toBeLessThan(160);
  });

  it('never counts one reply below a full card: it draws it', () => {
    for (const shape of [0.1, 0.2, 0.4]) {
      const said = wordsOf(drawn(madeThread(600, { shape, deepest: 8 })).cards);
      expect(said.filter((text) => /more replies/.test(text)).length).toBeGreaterThan(0);
      expect(said.filter((text) => /\+ 1 more reply/.test(text))).toEqual([]);
    }
  });
});

it('a card without a head names its comment, also where it makes no claim', () => {
  const name = 'the_keeper_of_the_old_mill';
  const document = changed(madeThread(30, { shape: 0.2 }), () => ({ author: name }));
  const parents = new Set(document.thread.comments.map(({ parent }) => parent));
  const comment = document.thread.comments.findLast(({ id }) => !parents.has(id));
  const gone = new Set(document.claims.filter((one) => one.comment === comment?.id).map(({ id }) => id));
  const question = {
    id: 'rq',
    type: 'question' as const,
    sources: [],
    comment: comment?.id ?? '',
    target: { kind: 'comment' as const, id: comment?.parent ?? '' },
    crossUser: true,
    confidence: { link: 1, type: 1 },
    show: 'sure' as const,
    evidence: [{ rule: 'made', text: 'Who holds the key?', position: null }],
  };
  const card = drawn({
    ...document,
    claims: document.claims.filter(({ id }) => !gone.has(id)),
    relations: [
      ...document.relations.filter(({ sources, target }) => ![...sources, target.id].some((id) => gone.has(id))),
      question,
    ],
  }).cards.find(({ id }) => id === comment?.id);
  expect(card && isSmall(card)).toBe(false);
  expect(card?.figure.discs).toEqual([]);
  expect(card && wordsOf([card])).toContain(`#${comment?.id.slice(1)}`);
  expect(card && wordsOf([card])).toContain(name);
});

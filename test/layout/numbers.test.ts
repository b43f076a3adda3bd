// Holds that every number in the map of a huge thread equals the number computed from its JSON document.
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/exchange/index.ts';
import { layoutAtlas, layoutMap, type Scene } from '../../src/layout/index.ts';
import { readThreadJson } from '../../src/processor.ts';
import type { RelationRecord, ThreadDocument } from '../../src/thread/index.ts';
import { chain } from '../support/chain.ts';
import { fixtureScene, metrics, reasonedGraph, textLines } from './support.ts';
import { madeThread } from './threads.ts';

// A thread of 100,000 takes a minute: HUGE=1 npx vitest run test/layout/numbers.test.ts
const SIZES = process.env['HUGE'] ? [10_000, 100_000] : [10_000];

const linesOf = (scene: Scene) =>
  textLines(scene).map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .replaceAll('\u00A0', ' '),
  );
const numberIn = (text: string | undefined) => Number(text?.replaceAll(',', ''));
const argues = ({ type }: RelationRecord) => type === 'attack' || type === 'undercut';

/** What the document itself says. */
function countsOf({ thread, users, claims, relations, findings }: ThreadDocument) {
  const seen = relations.filter(({ show }) => show !== 'hidden');
  const commentOf = new Map(claims.map(({ id, comment }) => [id, comment]));
  const onClaim = (claim: string | null) =>
    seen.filter(
      ({ target, sources }) =>
        target.kind === 'claim' && target.id === claim && commentOf.get(sources[0] ?? '') !== commentOf.get(target.id),
    );
  return {
    users,
    people: users.length,
    comments: thread.comments.length,
    claims: claims.length,
    rebuttals: seen.filter((one) => one.crossUser && argues(one)).length,
    unsure: seen.filter((one) => one.crossUser && argues(one) && one.show === 'doubt').length,
    unanswered: findings.unanswered.length,
    direct: onClaim(findings.mainClaim).filter((one) => one.crossUser && argues(one)).length,
    against: (claim: string) => onClaim(claim).filter(argues).length,
    favour: (claim: string) => onClaim(claim).filter(({ type }) => type === 'support' || type === 'concede').length,
  };
}

/** "+ 8 more replies: 4 against, 2 for", or "+8" on a card of one line. */
const HIDES = /\+ ?([\d,]+)(?: more repl(?:y|ies)(?:: (?:([\d,]+) against)?(?:, )?(?:([\d,]+) for)?)?)?$/;

/** What the document says of the comments below each drawn one that are not drawn. */
function hiddenIn({ thread, claims, relations }: ThreadDocument, drawn: ReadonlySet<string>) {
  const commentOf = new Map(claims.map(({ id, comment }) => [id, comment]));
  const sides = new Map<string | null | undefined, number>();
  for (const one of relations.filter(({ crossUser, show }) => crossUser && show !== 'hidden')) {
    const from = commentOf.get(one.sources[0] ?? '');
    const weight = argues(one) ? -2 : one.type === 'support' || one.type === 'concede' ? 1 : 0;
    sides.set(from, (sides.get(from) ?? 0) + weight);
  }
  const above = new Map(thread.comments.map(({ id, parent }) => [id, parent]));
  const hides = new Map<string, { count: number; against: number; favour: number }>();
  for (const { id } of thread.comments.filter(({ id }) => !drawn.has(id))) {
    let at = above.get(id);
    while (at && !drawn.has(at)) at = above.get(at);
    const known = hides.get(at ?? '') ?? { count: 0, against: 0, favour: 0 };
    const side = sides.get(id) ?? 0;
    hides.set(at ?? '', {
      count: known.count + 1,
      against: known.against + (side < 0 ? 1 : 0),
      favour: known.favour + (side > 0 ? 1 : 0),
    });
  }
  return hides;
}

/** For each claim how many claims of other comments argue against it, against its bearing, or against the step it carries. */
function arguersIn({ claims, relations }: ThreadDocument): ReadonlyMap<string, number> {
  const commentOf = new Map(claims.map(({ id, comment }) => [id, comment]));
  const firstOf = new Map(relations.map(({ id, sources }) => [id, sources[0]]));
  const found = new Map<string, Set<string>>();
  for (const { target, sources } of relations.filter((one) => one.show !== 'hidden' && argues(one))) {
    const [from = ''] = sources;
    const end = (target.kind === 'relation' ? firstOf.get(target.id) : target.id) ?? '';
    if (!commentOf.has(end) || commentOf.get(end) === commentOf.get(from)) continue;
    found.set(end, (found.get(end) ?? new Set()).add(from));
  }
  return new Map([...found].map(([claim, by]) => [claim, by.size]));
}

/** "rebutted by 2d, 4a +3" */
const ARGUED = /(?:rebutted|answered|undercut) by (\w+)(, \w+)?(?: \+([\d,]+))?/;

describe.each(SIZES)('the map of %i comments', (size) => {
  const graph = reasonedGraph(madeThread(size, { shape: 0.2, deepest: 8 }));
  const counts = countsOf(toDocument(graph));
  const scene = layoutMap(graph, metrics);
  const lines = linesOf(scene);

  it('counts people, comments, claims, rebuttals and what stands as the document does', () => {
    const said = (pattern: RegExp) => numberIn(scene.description.replaceAll('\u00A0', ' ').match(pattern)?.[1]);
    expect({
      direct: said(/drew ([\d,]+) direct/),
      people: said(/([\d,]+) people/),
      comments: said(/([\d,]+) comments/),
      claims: said(/([\d,]+) claims/),
      rebuttals: said(/([\d,]+) rebuttals/),
      unsure: said(/([\d,]+) of them uncertain/),
      unanswered: said(/([\d,]+) stand unanswered/),
    }).toEqual({
      direct: counts.direct,
      people: counts.people,
      comments: counts.comments,
      claims: counts.claims,
      rebuttals: counts.rebuttals,
      unsure: counts.unsure,
      unanswered: counts.unanswered,
    });
    expect(lines.join(' ')).toContain(`${counts.comments.toLocaleString('en')} COMMENTS`);
    expect(lines.join(' ')).toContain(`(20 of ${counts.unanswered.toLocaleString('en')} are marked)`);
  });

  it('gives each person in the table their own numbers, and counts the others', () => {
    const start = lines.indexOf('WHO ARGUES');
    const table = lines.slice(start, lines.indexOf('MOST CONTESTED'));
    const shown = counts.users.filter(({ name }) => table.includes(name ?? ''));
    expect(shown.length).toBeGreaterThan(3);
    for (const { name, comments, claims, rebuttals } of shown) {
      const at = table.indexOf(name ?? '');
      expect(table.slice(at + 1, at + 4).map(numberIn)).toEqual([comments, claims, rebuttals]);
    }
    expect(numberIn(table.join(' ').match(/and ([\d,]+) others/)?.[1])).toBe(counts.people - shown.length);
  });

  it('heads its columns, and counts no comments where there are none', () => {
    const start = lines.indexOf('WHO ARGUES');
    expect(lines.slice(start, start + 4)).toEqual(['WHO ARGUES', 'comments', 'claims', 'rebuttals']);
    expect(linesOf(fixtureScene('claims-alone'))).not.toContain('comments');
  });

  it('lists what stands, and counts the rest', () => {
    const rest = lines.find((line) => /^and [\d,]+ more$/.test(line));
    expect(numberIn(rest?.slice(4, -5))).toBe(counts.unanswered - 4);
  });

  it('weighs contested claims by all that was said of them', () => {
    const at = lines.indexOf('MOST CONTESTED');
    const pairs = lines
      .slice(at)
      .flatMap((line, index, all) => (/^[\d,]+ \/ [\d,]+$/.test(line) ? [[all[index - 2] ?? '', line] as const] : []));
    expect(pairs.length).toBeGreaterThan(2);
    for (const [claim, pair] of pairs)
      expect([claim, ...pair.split(' / ').map(numberIn)]).toEqual([claim, counts.against(claim), counts.favour(claim)]);
  });

  it('says on each card how many replies it hides, and how many of them are against and for', () => {
    const hides = hiddenIn(toDocument(graph), new Set(scene.cards.map(({ id }) => id)));
    let split = 0;
    for (const card of scene.cards) {
      const own = linesOf({ ...scene, head: [], overview: null, legend: [], cards: [card] });
      const found = own.flatMap((line) => (line.match(HIDES) ? [line.match(HIDES)] : []))[0];
      const { count = 0, against = 0, favour = 0 } = hides.get(card.id) ?? {};
      expect([card.id, numberIn(found?.[1]) || 0]).toEqual([card.id, count]);
      if (!found?.[0].includes('more')) continue;
      expect([card.id, numberIn(found[2] ?? '0'), numberIn(found[3] ?? '0')]).toEqual([card.id, against, favour]);
      split += 1;
    }
    expect(split).toBeGreaterThan(3);
  });

  it('says of each claim how many argue against it', () => {
    const arguers = arguersIn(toDocument(graph));
    let read = 0;
    for (const { rows } of scene.cards)
      for (const row of rows) {
        const texts = linesOf({
          ...scene,
          head: [],
          overview: null,
          legend: [],
          cards: [{ ...scene.cards[0], figure: row.figure, rows: [] } as Scene['cards'][number]],
        });
        const [, , second, more] = texts.join(' ').match(ARGUED) ?? [];
        const claim = texts.find((text) => arguers.has(text));
        if (!claim || !texts.join(' ').match(ARGUED)) continue;
        expect([claim, 1 + (second ? 1 : 0) + (numberIn(more ?? '0') || 0)]).toEqual([claim, arguers.get(claim)]);
        read += 1;
      }
    expect(read).toBeGreaterThan(20);
  });

  it('counts each comment once: drawn, under a card, or in the last line', () => {
    const hidden = lines.map(
      (line) => numberIn(line.match(/^(?:.* · )?\+ ?([\d,]+)(?: more (?:repl|comment).*)?$/)?.[1]) || 0,
    );
    expect(scene.cards.length + hidden.reduce((sum, count) => sum + count, 0)).toBe(counts.comments);
  });
});

describe('questions that nobody answered', () => {
  const asked = (count: number) => {
    const comments = Array.from({ length: count }, (_, i) => ({
      id: `c${i + 2}`,
      parent: 'c1',
      author: `asker${i}`,
      text: 'Where would you put the oven for the pizza then?',
    }));
    const post = { id: 'c1', parent: null, author: 'ana', text: 'The oven should stand in the garden.' };
    const scene = layoutMap(readThreadJson({ comments: [post, ...comments] }, chain), metrics);
    const all = textLines({ ...scene, cards: [] });
    const from = all.findIndex(({ runs }) => runs[0]?.text.startsWith('Open question'));
    const after = all.slice(from + 1);
    const line = after.slice(
      0,
      after.findIndex(({ y }) => y !== all[from]?.y),
    );
    const named = line.flatMap(({ runs, href }) => (href ? [[runs[0]?.text, href]] : []));
    const more = numberIn(line.at(-1)?.runs[0]?.text.match(/^and ([\d,]+) more$/)?.[1]) || 0;
    return { title: all[from]?.runs[0]?.text, named, more };
  };

  it('are named by their comments, each a link', () => {
    expect(asked(1)).toEqual({ title: 'Open question:', named: [['#2', 'c2']], more: 0 });
  });

  it('are counted where there is no room for all', () => {
    const { title, named, more } = asked(30);
    expect(title).toBe('Open questions:');
    expect(named.length).toBeGreaterThan(2);
    expect(named.length + more).toBe(30);
  });
});

describe('the strip of the whole thread', () => {
  const document = toDocument(reasonedGraph(madeThread(150, { shape: 0.2, deepest: 8 })));
  const scene = layoutMap(reasonedGraph(madeThread(150, { shape: 0.2, deepest: 8 })), metrics);
  const bars = scene.overview?.figure.bars ?? [];
  const above = new Map(document.thread.comments.map(({ id, parent }) => [id, parent]));

  function depthOf(id: string): number {
    let depth = 0;
    for (let at = above.get(id); at; at = above.get(at)) depth++;
    return depth;
  }

  const commentOf = new Map(document.claims.map(({ id, comment }) => [id, comment]));
  const firstOf = new Map(document.relations.map(({ id, sources }) => [id, sources[0] ?? '']));

  /** The types of what a comment says to the one above it. */
  const toAbove =
    (id: string) =>
    ({ target, sources, type, comment, show }: RelationRecord): readonly string[] => {
      const end = target.kind === 'relation' ? firstOf.get(target.id) : target.id;
      const to = commentOf.get(end ?? '') ?? end;
      const from = commentOf.get(sources[0] ?? '') ?? comment ?? '';
      return from === id && show !== 'hidden' && to === above.get(from) ? [type] : [];
    };

  it('has a cell for each comment, on the row of its depth', () => {
    const top = Math.min(...bars.map(({ y }) => y));
    const rows = document.thread.comments.map(({ id }) => depthOf(id));
    expect(bars.map(({ y }) => (y - top) / 15).sort()).toEqual(rows.sort());
  });

  it('names the comments of wide cells, and leads to their cards', () => {
    const named = scene.overview?.figure.texts.filter(({ href }) => href !== null) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const { runs, href, x, y, box } of named) {
      expect(runs[0]?.text).toBe(`#${href?.slice(1)}`);
      const cell = bars.find((bar) => bar.x < x && x < bar.x + bar.width && bar.y < y && y < bar.y + bar.height);
      expect((cell?.y ?? 0) - Math.min(...bars.map((bar) => bar.y))).toBe(depthOf(href ?? '') * 15);
      expect(box[1]).toBeLessThan((cell?.x ?? 0) + (cell?.width ?? 0));
    }
  });

  it('says of a comment what its small card says', () => {
    const cells = new Map(
      (scene.overview?.figure.texts ?? []).flatMap(({ href, x, y }) => {
        const bar = bars.find((one) => one.x < x && x < one.x + one.width && one.y < y && y < one.y + one.height);
        return href && bar ? [[href, bar.tone] as const] : [];
      }),
    );
    const small = scene.cards.filter(({ rows, id }) => rows.length === 1 && cells.has(id));
    const signed = small.flatMap(({ id, rows }) => {
      const [badge] = rows[0]?.badges ?? [];
      const kinds = new Set(document.relations.flatMap(toAbove(id)));
      return badge && kinds.has(badge.tone) ? [[cells.get(id), badge.tone]] : [];
    });
    expect(signed.length).toBeGreaterThan(3);
    for (const [cell, badge] of signed) expect(cell).toBe(badge);
  });

  it('colours each by a relation to the comment above, and none where there is none', () => {
    const kinds = document.thread.comments.map(({ id }) => new Set(document.relations.flatMap(toAbove(id))));
    const found = kinds.filter(({ size }) => size > 0).length;
    expect(bars.filter(({ tone }) => tone !== 'none')).toHaveLength(found);
    const only = kinds.flatMap((types) => (types.size === 1 ? [...types] : []));
    const count = (list: readonly string[], type: string) => list.filter((one) => one === type).length;
    const tones = bars.map(({ tone }) => tone);
    for (const type of ['attack', 'support', 'question'])
      expect(count(tones, type)).toBeGreaterThanOrEqual(count(only, type));
  });
});

describe('the list of an atlas', () => {
  const graph = reasonedGraph(madeThread(500, { shape: 0.2, deepest: 8 }));
  const { thread, findings } = toDocument(graph);

  it('counts on each page the comments that it draws or has under a card', () => {
    for (const { file, comments, scene } of layoutAtlas(graph, metrics)) {
      const hidden = linesOf(scene).map(
        (line) => numberIn(line.match(/^(?:.* · )?\+ ?([\d,]+)(?: more (?:repl|comment).*)?(?: →)?$/)?.[1]) || 0,
      );
      expect([file, scene.cards.length + hidden.reduce((sum, count) => sum + count, 0)]).toEqual([file, comments]);
    }
  });

  it('counts all comments and all that stands on its first page', () => {
    const [first] = layoutAtlas(graph, metrics);
    expect([first?.comments, first?.unanswered]).toEqual([thread.comments.length, findings.unanswered.length]);
  });
});

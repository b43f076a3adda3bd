// What stands unanswered, what the thread is about, and the longest exchange, on small graphs.
import { describe, expect, it } from 'vitest';
import { buildGraph, reason, toDocument } from '../../src/index.ts';
import { claimRecord, commentRecord, documentOf, relationRecord } from '../support/document.ts';

const comments = [
  commentRecord('c1', 'ana', null),
  commentRecord('c2', 'ben', 'c1'),
  commentRecord('c3', 'cem', 'c2'),
  commentRecord('c4', 'ana', 'c3'),
];
const claims = [
  claimRecord('1a', 'ana'),
  claimRecord('1b', 'ana'),
  claimRecord('2a', 'ben'),
  claimRecord('2b', 'ben'),
  claimRecord('3a', 'cem'),
  claimRecord('4a', 'ana'),
];
const inside = { crossUser: false };

function reasoned(relations: Parameters<typeof documentOf>[2]) {
  const graph = buildGraph(documentOf(comments, claims, relations));
  reason(graph);
  const { findings, claims: found } = toDocument(graph);
  return { findings, standing: Object.fromEntries(found.map(({ id, standing }) => [id, standing])) };
}

describe('reasoning', () => {
  it('calls a rebuttal that nobody argues against unanswered, and an attacked claim answered', () => {
    const { standing, findings } = reasoned([relationRecord('r1', 'attack', '2a', '1a')]);
    expect(standing).toMatchObject({ '1a': 'answered', '1b': 'untouched', '2a': 'unanswered' });
    expect(findings.unanswered).toEqual(['2a']);
  });

  it('counts an attack on the reason given for a rebuttal as an answer to it', () => {
    const { standing } = reasoned([
      relationRecord('r1', 'attack', '2a', '1a'),
      relationRecord('r2', 'support', '2b', '2a', inside),
      relationRecord('r3', 'attack', '3a', '2b'),
    ]);
    expect(standing['2a']).toBe('answered');
  });

  it('lets an undercut of a step answer its conclusion', () => {
    const { standing } = reasoned([
      relationRecord('r1', 'attack', '2a', '1a'),
      relationRecord('r2', 'support', '2b', '2a', inside),
      relationRecord('r3', 'undercut', '3a', { kind: 'relation', id: 'r2' }),
    ]);
    expect(standing).toMatchObject({ '2a': 'answered', '3a': 'unanswered' });
  });

  it('says that a claim is conceded, unless somebody also argues against it', () => {
    expect(reasoned([relationRecord('r1', 'concede', '2a', '1a')]).standing['1a']).toBe('conceded');
    const both = [relationRecord('r1', 'concede', '2a', '1a'), relationRecord('r2', 'attack', '3a', '1a')];
    expect(reasoned(both).standing['1a']).toBe('answered');
  });

  it('does not count what is hidden or what a writer says of their own claims', () => {
    const { standing } = reasoned([
      relationRecord('r1', 'attack', '2a', '1a', { show: 'hidden' }),
      relationRecord('r2', 'attack', '4a', '1b', inside),
    ]);
    expect(standing).toMatchObject({ '1a': 'untouched', '1b': 'untouched' });
  });

  it('takes the opening claim for the main one until another draws far more', () => {
    const one = relationRecord('r1', 'attack', '2a', '1a');
    const against2a = ['3a', '4a', '4a'].map((id, i) => relationRecord(`r${i + 2}`, 'attack', id, '2a'));
    expect(reasoned([one, ...against2a.slice(0, 2)]).findings.mainClaim).toBe('1a');
    expect(reasoned([one, ...against2a]).findings.mainClaim).toBe('2a');
    expect(reasoned([]).findings.mainClaim).toBe('1a');
  });

  it('takes the claim of the opening that says what the title says for the main one, though another draws more', () => {
    const named = [
      { ...claimRecord('1a', 'ana'), text: 'I have lived by the harbour for years.' },
      { ...claimRecord('1b', 'ana'), text: 'The market should move away from the harbour.' },
      ...claims.slice(2),
    ];
    const relations = [relationRecord('r1', 'attack', '2a', '1a')];
    const mainOf = (title: string | null) => {
      const document = documentOf(comments, named, relations);
      const graph = buildGraph({ ...document, thread: { ...document.thread, title } });
      reason(graph);
      return toDocument(graph).findings.mainClaim;
    };
    expect(mainOf('Moving the market away from the harbour')).toBe('1b');
    expect(mainOf('The harbour')).toBe('1a');
    expect(mainOf(null)).toBe('1a');
  });

  it('takes a conclusion for the main claim where only its reason is attacked', () => {
    const { findings } = reasoned([
      relationRecord('r1', 'support', '1b', '1a', inside),
      relationRecord('r2', 'attack', '2a', '1b'),
    ]);
    expect(findings.mainClaim).toBe('1a');
  });

  it('finds the longest exchange, and none where nobody answers back', () => {
    const exchange = [
      relationRecord('r1', 'attack', '2a', '1a'),
      relationRecord('r2', 'undercut', '3a', { kind: 'relation', id: 'r1' }),
      relationRecord('r3', 'attack', '4a', '3a'),
    ];
    expect(reasoned(exchange).findings.chains).toEqual([['1a', '2a', '3a', '4a']]);
    expect(reasoned(exchange.slice(0, 1)).findings.chains).toEqual([]);
  });

  it('lists contested claims, the most contested first', () => {
    const { findings } = reasoned([
      relationRecord('r1', 'attack', '2a', '1a'),
      relationRecord('r2', 'support', '3a', '1a'),
      relationRecord('r3', 'attack', '3a', '2a'),
    ]);
    expect(findings.contested).toEqual(['1a']);
  });

  it('keeps a question open until somebody replies to it', () => {
    const asked = (comment: string) =>
      relationRecord('r1', 'question', '', { kind: 'claim', id: '1a' }, { sources: [], comment });
    expect(reasoned([asked('c4')]).findings.questions).toEqual(['r1']);
    expect(reasoned([asked('c2')]).findings.questions).toEqual([]);
  });
});

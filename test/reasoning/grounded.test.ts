// Grounded labels on small graphs, and their properties on any graph.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, claimKey, claimsOf, groundedLabels, type Mode, relationsOf } from '../../src/index.ts';
import { claimRecord, documentOf, relationRecord } from '../support/document.ts';

type Relations = Parameters<typeof documentOf>[2];

function labels(claims: readonly string[], relations: Relations, mode: Mode = 'strict') {
  const graph = buildGraph(
    documentOf(
      [],
      claims.map((id) => claimRecord(id, 'ana')),
      relations,
    ),
  );
  const found = groundedLabels(claimsOf(graph), relationsOf(graph), mode);
  return Object.fromEntries(claims.map((id) => [id, found.get(claimKey(id)) ?? 'undecided']));
}

const attack = (from: string, to: string, id = `${from}x${to}`) => relationRecord(id, 'attack', from, to);
const support = (from: string, to: string, id = `${from}s${to}`) => relationRecord(id, 'support', from, to);

describe('grounded labels', () => {
  it('reinstates a claim whose attacker is attacked', () => {
    expect(labels(['1a', '2a', '3a'], [attack('2a', '1a'), attack('3a', '2a')])).toEqual({
      '1a': 'in',
      '2a': 'out',
      '3a': 'in',
    });
  });

  it('leaves claims that attack each other undecided, and what they attack', () => {
    const quarrel = [attack('1a', '2a'), attack('2a', '1a'), attack('2a', '3a')];
    expect(labels(['1a', '2a', '3a'], quarrel)).toEqual({ '1a': 'undecided', '2a': 'undecided', '3a': 'undecided' });
  });

  it('takes an undercut to fell the step, not the claim it starts from', () => {
    const undercut = relationRecord('u', 'undercut', '3a', { kind: 'relation', id: '2ax1a' });
    expect(labels(['1a', '2a', '3a'], [attack('2a', '1a'), undercut])).toEqual({ '1a': 'in', '2a': 'in', '3a': 'in' });
  });

  it('lets a claim fall with its last reason when strict, and stand when lenient', () => {
    const relations = [support('1b', '1a'), attack('2a', '1b')];
    expect(labels(['1a', '1b', '2a'], relations, 'strict')['1a']).toBe('out');
    expect(labels(['1a', '1b', '2a'], relations, 'lenient')['1a']).toBe('in');
  });

  it('gives no force to a denied bearing, a concession, a question', () => {
    const bearing = relationRecord('b', 'undercut', '2a', { kind: 'bearing', id: '1a' });
    expect(labels(['1a', '2a'], [bearing, relationRecord('c', 'concede', '2a', '1a')])).toEqual({
      '1a': 'in',
      '2a': 'in',
    });
  });
});

const ids = ['1a', '1b', '2a', '2b', '3a', '3b'];
const anyRelations = fc
  .array(
    fc.record({
      type: fc.constantFrom('attack', 'support', 'undercut'),
      from: fc.constantFrom(...ids),
      to: fc.nat(20),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ type, from, to }, at) => {
      const step =
        type === 'undercut' && rows.length > 0
          ? ({ kind: 'relation', id: `r${to % rows.length}` } as const)
          : (ids[to % ids.length] ?? '1a');
      return relationRecord(`r${at}`, type as 'attack', from, step);
    }),
  );

describe('for any graph', () => {
  it('the labels are a fixed point, whatever the order of the relations', () => {
    fc.assert(
      fc.property(anyRelations, fc.constantFrom<Mode>('strict', 'lenient'), (relations, mode) => {
        expect(labels(ids, relations.toReversed(), mode)).toEqual(labels(ids, relations, mode));
      }),
    );
  });

  it('an untouched claim is in, and a further attack never lifts a claim', () => {
    fc.assert(
      fc.property(anyRelations, fc.constantFrom(...ids), (relations, target) => {
        const before = labels([...ids, '9a'], relations);
        const after = labels([...ids, '9a'], [...relations, attack('9a', target, 'new')]);
        expect(before['9a']).toBe('in');
        expect(after[target]).toBe('out');
      }),
    );
  });
});

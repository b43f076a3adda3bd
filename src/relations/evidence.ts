// A judged pair into what spoke for it and against it: each sign is put back to its usual value, and the odds compared.
import type { Evidence } from '../thread/index.ts';
import type { Move } from './moves.ts';
import type { Measure } from './pair-signs.ts';
import type { Stack } from './scorers.ts';

interface JudgedPair<P> {
  readonly pair: P;
  readonly values: readonly number[];
}

export interface Reasons {
  readonly evidence: readonly Evidence[];
  readonly against: readonly Evidence[];
}

// More than a few signs explain nothing; a sign that moves the odds less than this says nothing.
const MOST = 3;
const LEAST = 0.1;

export function evidenceFor<P extends { readonly from: Move; readonly to: Move }>(
  { pair, values }: JudgedPair<P>,
  table: readonly Measure<P>[],
  { trees, usual }: Stack,
): Reasons {
  const whole = trees(values);
  const own = [...values];
  const moved = table.map(([name], at) => {
    if (own[at] === usual[at]) return { name, by: 0 };
    own[at] = usual[at] ?? 0;
    const by = whole - trees(own);
    own[at] = values[at] ?? 0;
    return { name, by };
  });
  const pick = (sign: 1 | -1) =>
    moved
      .filter(({ by }) => sign * by >= LEAST)
      .sort((a, b) => sign * (b.by - a.by))
      .slice(0, MOST)
      .map(({ name }) => evidenceAt(name, pair));
  const evidence = pick(1);
  return { evidence: evidence.length > 0 ? evidence : [evidenceAt('weights', pair)], against: pick(-1) };
}

function evidenceAt(rule: string, { from, to }: { readonly from: Move; readonly to: Move }): Evidence {
  const { text, position } = (rule.startsWith('to ') ? to : from).segment;
  return { rule, text, position };
}

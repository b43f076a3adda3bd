// A judged pair into what spoke for it and against it: each sign is put back to its usual value, and the odds compared.
import type { Trees } from '../scoring/index.ts';
import type { Evidence } from '../thread/index.ts';
import { evidenceOf } from './fired.ts';
import { rounded } from './model.ts';
import type { Move } from './moves.ts';

export interface Reasons {
  readonly evidence: readonly Evidence[];
  readonly against: readonly Evidence[];
}

// More than a few signs explain nothing; a sign that moves the odds less than this says nothing.
const MOST = 3;
const LEAST = 0.1;

interface Pair {
  readonly from: Move;
  readonly to: Move;
}

/** `values` are the pair's, by `names`. */
export function evidenceFor(pair: Pair, values: Float64Array, names: readonly string[], trees: Trees): Reasons {
  const moves = trees.moves(values);
  const pick = (sign: 1 | -1) => {
    const telling: number[] = [];
    for (let at = 0; at < moves.length; at++) if (sign * (moves[at] as number) >= LEAST) telling.push(at);
    telling.sort((a, b) => sign * ((moves[b] as number) - (moves[a] as number)));
    return telling.slice(0, MOST).map((at) => evidenceAt(names[at] ?? '', values[at], pair));
  };
  const evidence = pick(1);
  return { evidence: evidence.length > 0 ? evidence : [evidenceOf('weights', pair.from)], against: pick(-1) };
}

function evidenceAt(sign: string, value: number | undefined, { from, to }: Pair): Evidence {
  const { rule, text, position } = evidenceOf(sign, sign.startsWith('to ') ? to : from);
  return { rule, text, position, value: rounded(value ?? 0) };
}

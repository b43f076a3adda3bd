// A judged pair into what spoke for it and against it: each sign is put back to its usual value, and the odds compared.
import type { Trees } from '../scoring/index.ts';
import type { Evidence } from '../thread/index.ts';
import { evidenceOf, firedIn, type Looking, lookingFor } from './fired.ts';
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

/** A sign of a row, and the end of the pair that shows it. */
interface Shown extends Looking {
  readonly end: keyof Pair;
}

/** Explains pairs by rows of signs with these names. */
export function explaining(names: readonly string[], trees: Trees): (pair: Pair, values: Float64Array) => Reasons {
  const shown = names.map((name): Shown => ({ ...lookingFor(name), end: name.startsWith('to ') ? 'to' : 'from' }));
  return (pair, values) => {
    const moves = trees.moves(values);
    const told = (sign: 1 | -1) =>
      strongest(moves, sign).map((at) => evidenceAt(shown[at] as Shown, values[at] as number, pair));
    const evidence = told(1);
    return { evidence: evidence.length > 0 ? evidence : [evidenceOf('weights', pair.from)], against: told(-1) };
  };
}

/** Those that move the odds most to one side, the strongest first; of two alike the earlier. */
function strongest(moves: Float64Array, sign: 1 | -1): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < moves.length; at++) {
    const own = sign * (moves[at] as number);
    if (own < LEAST) continue;
    let place = found.length;
    while (place > 0 && own > sign * (moves[found[place - 1] as number] as number)) place--;
    if (place >= MOST) continue;
    for (let last = Math.min(found.length, MOST - 1); last > place; last--) found[last] = found[last - 1] as number;
    found[place] = at;
  }
  return found;
}

function evidenceAt(sign: Shown, value: number, pair: Pair): Evidence {
  const { text, position } = firedIn(sign, pair[sign.end]);
  return { rule: sign.rule, text, position, value: rounded(value) };
}

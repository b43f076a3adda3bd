// A claim into signs of its own, measured once, and these into the rows of all pairs that it is an end of.
import type { Opener } from '../lexicon/index.ts';
import type { ClaimFlag } from '../thread/index.ts';
import type { Move } from './moves.ts';
import type { Measure, Part, Signs } from './signs.ts';

const OPENERS: readonly Opener[] = ['reason', 'result', 'example', 'addition', 'elaboration', 'contrast', 'anaphora'];
const FLAGS: readonly ClaimFlag[] = ['hedged', 'ironic', 'rhetorical', 'conditional', 'reported'];
const CUES = ['agree', 'concede', 'deny', 'undercut', 'counter'] as const;
const SHOULD = new Set(['should', 'must', 'need', 'needs', 'better', 'best', 'wrong', 'right', 'bad', 'good', 'ought']);

const SETTLED = 3;

const yes = (is: boolean) => (is ? 1 : 0);
const first = ({ words }: Pick<Move, 'words'>) => words[0]?.text ?? '';

/** Signs of one claim, measured at both ends of a pair. */
type End = Measure<Move>;
const END: readonly End[] = [
  ...OPENERS.map((opener): End => [opener, (move) => yes(move.opener === opener)]),
  ...FLAGS.map((flag): End => [flag, ({ flags }) => yes(flags.includes(flag))]),
  ...CUES.map((cue): End => [cue, ({ cues }) => yes(cues.has(cue))]),
  // Where the weights were not asked a rule settled what it is, and it is hardly doubted.
  ['claim', ({ segment }) => segment.odds ?? SETTLED],
  ['length', ({ words }) => Math.min(60, words.length)],
  ['negated', ({ negated }) => yes(negated)],
  ['led', ({ segment }) => yes(segment.lead !== null)],
  ['should', ({ words }) => yes(words.some(({ text }) => SHOULD.has(text)))],
  ['number', ({ segment }) => yes(/\p{N}/u.test(segment.text))],
  ['i', (move) => yes(first(move) === 'i')],
  ['you', (move) => yes(first(move).startsWith('you'))],
  ['if', (move) => yes(first(move) === 'if')],
  ['terms', ({ terms }) => Math.min(20, terms.length)],
];

const ENDS = END.map(([, measure]) => measure);

/** Adds the signs of a claim to a list: they are measured once for all its pairs. */
export function measureEnd(move: Move, ends: number[]): void {
  for (const measure of ENDS) ends.push(measure(move));
}

export interface Ends {
  readonly from: Move;
  readonly to: Move;
}

/** A pair's own signs, and behind them those of its two ends. */
export function withEnds<P extends Ends>(own: Signs<P>): Signs<P> {
  const [fromAt, toAt] = [own.names.length, own.names.length + END.length];
  const from = behind(own.from, ({ from }, row) => copyEnds(from, row, fromAt), fromAt);
  const to = behind(own.to, ({ to }, row) => copyEnds(to, row, toAt), toAt);
  const fill = (pair: P, row: Float64Array) => {
    own.fill(pair, row);
    copyEnds(pair.from, row, fromAt);
    copyEnds(pair.to, row, toAt);
  };
  const endNames = (end: string) => END.map(([name]) => `${end} ${name}`);
  return { names: [...own.names, ...endNames('from'), ...endNames('to')], fill, from, to, both: own.both };
}

/** Some signs of a pair with those of one of its ends, which stand from `start` on. */
function behind<P>(own: Part<P>, copy: Part<P>['fill'], start: number): Part<P> {
  const fill = (pair: P, row: Float64Array) => {
    own.fill(pair, row);
    copy(pair, row);
  };
  return { places: Int32Array.from([...own.places, ...END.map((_, at) => start + at)]), fill };
}

function copyEnds({ ends }: Move, row: Float64Array, start: number): void {
  for (let at = 0; at < ends.length; at++) row[start + at] = ends[at] as number;
}

// What the rules say of readings into how often each clear rule is right: beside the weights, and apart from them.
import { type LinkData, type Move, rulesJudge, type ThreadView, type Trust } from '../../../src/relations/index.ts';
import type { GoldThread } from './data.ts';
import { lists } from './reader.ts';

// The rules that read a clear sign of language; the others go by position alone, which the weights judge better.
const CLEAR = ['reason', 'result', 'example', 'denial', 'undercut-phrase', 'negated-overlap', 'contrast', 'concession'];

// Set by hand: where no sign speaks, a reply's point against its parent's point is right about as often as this. More trust, or any in
// what stands next to what, costs links of the readings in cross-validation.
const BY_POSITION = { default: { link: 0.2, apart: 0.2, type: 0.6 } };

/** A thread with the reader's types for two of its claims. */
interface Read {
  readonly gold: GoldThread;
  readonly view: ThreadView;
  readonly types: (from: Move, to: Move) => readonly string[];
}

interface Count {
  said: number;
  linked: number;
}

/**
 * How often the clear rules name a pair that a reader links, and the reader's type where they do. `named`: what the weights
 * take for the target of a claim, inside its comment or above it; of models that never saw the thread.
 */
export function trustOf(
  reads: readonly Read[],
  named: (from: Move, inside: boolean) => Move | undefined,
): LinkData['trust'] {
  const none = () => ({ said: 0, linked: 0 });
  const counts = new Map(CLEAR.map((rule) => [rule, { same: none(), apart: none(), typed: 0 }]));
  for (const { gold, view, types } of reads) {
    if (gold.set !== 'readings') continue;
    const judge = rulesJudge(view, lists);
    for (const { id } of gold.comments) {
      const comment = view.byId.get(id);
      const candidates = [...judge.inside(id), ...(comment ? judge.reply(comment).relations : [])];
      for (const { evidence, sources, to, type } of candidates) {
        const [from] = sources;
        const count = counts.get(evidence[0]?.rule ?? '');
        if (!count || !to || !from) continue;
        const held = types(from, to);
        const where: Count = named(from, from.comment === to.comment) === to ? count.same : count.apart;
        where.said++;
        if (held.length > 0) where.linked++;
        if (held.includes(type)) count.typed++;
      }
    }
  }
  const share = (part: number, whole: number) => Math.round((1000 * (part + 1)) / (whole + 2)) / 1000;
  const trust = [...counts].map(([rule, { same, apart, typed }]): [string, Trust] => [
    rule,
    {
      link: share(same.linked, same.said),
      apart: share(apart.linked, apart.said),
      type: share(typed, same.linked + apart.linked),
    },
  ]);
  return { ...Object.fromEntries(trust), ...BY_POSITION };
}

// The stems of a reply into what stands right behind what in it.
import type { Spoken } from './spoken.ts';
import { grown } from './terms.ts';

/** Whether a stem of the reply at hand stands right behind another. */
export type Follows = (before: number, stem: number) => boolean;

export function following(): (reply: readonly Spoken[]) => Follows {
  // For each stem the last place where it stands; places are counted on from reply to reply, so that nothing need be wiped out.
  let last = new Int32Array(1024);
  let start = 1;
  let end = 1;
  return (reply) => {
    start = end;
    // For each place the stem behind it, and the place before where its own stem stands.
    const [behind, earlier]: [number[], number[]] = [[], []];
    for (const { stems } of reply) {
      for (let at = 1; at < stems.length; at++) {
        const before = stems[at - 1] as number;
        if (before >= last.length) last = grown(last, new Int32Array(2 * before));
        behind.push(stems[at] as number);
        earlier.push(last[before] as number);
        last[before] = end++;
      }
    }
    return (before, stem) => {
      let at = last[before] ?? 0;
      while (at >= start && behind[at - start] !== stem) at = earlier[at - start] as number;
      return at >= start;
    };
  };
}

/** How many neighbouring stems of a sentence stand side by side in the reply, too. */
export function neighboursIn({ stems }: Spoken, follows: Follows): number {
  let count = 0;
  for (let at = 1; at < stems.length; at++) if (follows(stems[at - 1] as number, stems[at] as number)) count++;
  return count;
}

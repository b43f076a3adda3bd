// Two runs of words into how far the first goes along with the second: a copy may change or drop a word or two.

// How many words may differ at one place, and how many alike must follow for the copy to go on.
const MOST = 2;
const AGAIN = 3;

const STEPS = Array.from({ length: (MOST + 1) ** 2 - 1 }, (_, i) => [
  (i + 1) % (MOST + 1),
  Math.floor((i + 1) / (MOST + 1)),
])
  .map(([own = 0, other = 0]) => ({ own, other }))
  .sort((a, b) => a.own + a.other - b.own - b.other);

type Words = readonly number[];

/** How far `words` are copied from `source`, where the one at `from` stands at `start`; and where the copy ends there. */
export function along(words: Words, from: number, source: Words, start: number): readonly [number, number] {
  let [own, other] = [from, start];
  for (;;) {
    while (own < words.length && words[own] === source[other]) {
      own++;
      other++;
    }
    const step = STEPS.find((one) => alike(words, own + one.own, source, other + one.other));
    if (!step) return [own, other];
    own += step.own;
    other += step.other;
  }
}

function alike(words: Words, at: number, source: Words, place: number): boolean {
  for (let i = 0; i < AGAIN; i++) if (words[at + i] === undefined || words[at + i] !== source[place + i]) return false;
  return true;
}

// Labels said and labels held into the figures that the trainer prints.

export function macroF1<L extends string>(gold: readonly L[], said: readonly L[], labels: readonly L[]): number {
  const f = labels.map((label) => {
    let [hit, s, g] = [0, 0, 0];
    for (const [i, held] of gold.entries()) {
      if (held === label) g++;
      if (said[i] === label) s++;
      if (held === label && said[i] === label) hit++;
    }
    return s + g === 0 ? 0 : (2 * hit) / (s + g);
  });
  return f.reduce((sum, x) => sum + x, 0) / labels.length;
}

export const f1 = (hits: number, said: number, gold: number) => (hits === 0 ? 0 : (2 * hits) / (said + gold));

export const percent = (share: number) => (100 * share).toFixed(1);

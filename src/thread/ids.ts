// Ids from places: comment 3 is c3, its second claim 3b, the twelfth relation r12.

/** Letters of the n-th thing (0 = a, 25 = z, 26 = aa). */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}

/** Id of claim `index` of the comment at `order` (0-based) in the thread; claims of the post are 0a, 0b, … */
export function claimId(order: number, index: number): string {
  return `${order + 1}${letters(index)}`;
}

/** Compares ids so that numbers count as numbers (c2 before c10); never asks the locale. */
export function compareIds(a: string, b: string): number {
  const x = a.match(/\d+|\D+/g) ?? [];
  const y = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i] ?? '', y[i] ?? ''];
    if (p === q) continue;
    const [m, n] = [Number(p), Number(q)];
    if (!Number.isNaN(m) && !Number.isNaN(n) && m !== n) return m - n;
    return p < q ? -1 : 1;
  }
  return x.length - y.length;
}

// Claims into short names that are safe as element ids: their own ids where all are, else ids made from their places.
import type { ClaimNode } from '../graph/index.ts';
import { letters } from '../thread/index.ts';

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,7}$/;

export function claimNames(
  claims: readonly ClaimNode[],
  nodeOf: (claim: ClaimNode) => number | null,
): readonly string[] {
  if (claims.every(({ id }) => SAFE.test(id))) return claims.map(({ id }) => id);
  const counts = new Map<number, number>();
  return claims.map((claim, index) => {
    const node = nodeOf(claim) ?? index;
    const count = counts.get(node) ?? 0;
    counts.set(node, count + 1);
    return `${node + 1}${letters(count)}`;
  });
}

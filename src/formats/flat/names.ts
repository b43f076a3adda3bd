// Rows above the panels of writers (names, titles, perhaps the end of what stands before) into which of them is the name.

import { push } from './rows.ts';

export interface Block {
  /** The rows above the panel, the nearest last. */
  readonly texts: readonly string[];
  /** What the panel itself says: the same for all posts of one writer. */
  readonly key: string;
  /** How many of the rows stand below the nearest blank one. */
  readonly run?: number;
}

// Name, title, rank, badge.
const MOST_ROWS = 4;

/** The index of the name in each block; `whole`: a block that is short enough begins with its name. */
export function nameRows(
  blocks: readonly Block[],
  isKnown: (text: string) => boolean,
  whole = false,
): readonly number[] {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) push(groups, block.key, block);
  const sizes = new Map([...groups].flatMap(([key, own]) => (own.length > 1 ? [[key, shared(own)] as const] : [])));
  const usual = mostFrequent([...sizes.values()].filter((size) => size > 0));
  return blocks.map(({ texts, key, run = 1 }) => {
    const known = texts.findLastIndex((text, i) => i >= texts.length - MOST_ROWS && isKnown(text));
    if (known >= 0) return known;
    const alone = whole && texts.length < MOST_ROWS ? texts.length : (usual ?? run);
    return Math.max(0, texts.length - (sizes.get(key) || alone));
  });
}

/** How many rows, from the nearest up, all blocks share. */
function shared([first, ...rest]: readonly Block[]): number {
  let size = 0;
  const at = ({ texts }: Block) => texts[texts.length - 1 - size];
  while (first && size < MOST_ROWS && at(first) !== undefined && rest.every((block) => at(block) === at(first))) size++;
  return size;
}

function mostFrequent(sizes: readonly number[]): number | null {
  if (sizes.length === 0) return null;
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0] as const)[0];
}

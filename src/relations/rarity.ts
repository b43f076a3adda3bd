// A hashed table of how rare stems are (data) into a weight for each stem.
import { bucketOf, name } from '../scoring/index.ts';

/** A byte a bucket, base64: 16 times the natural logarithm of sentences by sentences that hold such a stem. */
export interface RarityData {
  readonly bits: number;
  readonly bytes: string;
}

export type Rarity = (stem: string) => number;

export function rarity({ bits, bytes }: RarityData): Rarity {
  const table = atob(bytes);
  return (stem) => table.charCodeAt(bucketOf(name`rare ${stem}`, bits)) / 16;
}

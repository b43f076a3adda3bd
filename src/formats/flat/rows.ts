// Look-ups in a stretch of rows, and lists by key.
import type { Row } from '../types.ts';

/** The last row from `from` to before `stop` whose text fits; -1 where none does. */
export function lastRow(rows: readonly Row[], from: number, stop: number, fits: (text: string) => boolean): number {
  for (let row = stop - 1; row >= from; row--) if (fits(rows[row]?.text ?? '')) return row;
  return -1;
}

/** Adds a value to the list that stands under a key. */
export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

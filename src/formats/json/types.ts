// What a format of JSON is: told by its fields, read into the threads it holds.
import type { Found } from '../entries.ts';
import type { FormatInfo } from '../types.ts';
import type { Item } from './fields.ts';

export interface JsonFormat extends FormatInfo {
  /** Whether the value has the fields that only this source writes. */
  readonly detect: (value: object) => boolean;
  /** One entry a thread. Throws `Unreadable` where the source holds none. */
  readonly read: (root: Item) => readonly Found[];
}

// A page and a function of pages into the function's value, worked out once a reading: what detection asks, reading asks again.
import type { Page } from './types.ts';

/** The values of one reading; a page that was cut or cleaned is another page. */
export type Known = WeakMap<Page, Map<(page: Page) => unknown, unknown>>;

/** `of` is to be one and the same function each time. */
export function once<Value>(page: Page, of: (page: Page) => Value): Value {
  const values = page.known.get(page) ?? new Map<(page: Page) => unknown, unknown>();
  page.known.set(page, values);
  if (!values.has(of)) values.set(of, of(page));
  return values.get(of) as Value;
}

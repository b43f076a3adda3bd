// A JSON value into its fields: what is missing is null, and what is of another type is noted with its place.
import type { Notes } from '../notes.ts';

/** An object of the JSON and how it is reached from the object it stands in. */
export interface Item {
  readonly value: object;
  readonly notes: Notes;
  readonly within: Item | null;
  readonly key: string | number;
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An object's own field: names like `__proto__` and `constructor` are ordinary names here. */
export function own(value: unknown, key: string | number): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
}

export const rootItem = (value: object, notes: Notes): Item => ({ value, notes, within: null, key: '' });

/** The object in a field; null where there is none. */
export function itemOf(within: Item, key: string | number): Item | null {
  const value = fieldOf(within, key, 'object', isObject);
  return value === null ? null : { value, notes: within.notes, within, key };
}

/** The objects of a list in a field. */
export function itemsOf(within: Item, key: string): readonly Item[] {
  const value = fieldOf(within, key, 'list', isList);
  return value === null ? [] : elementsOf({ value, notes: within.notes, within, key });
}

/** The objects of a list. */
export const elementsOf = (list: Item): readonly Item[] =>
  isList(list.value) ? list.value.flatMap((_, index) => itemOf(list, index) ?? []) : [];

export const textOf = (item: Item, key: string): string | null => fieldOf(item, key, 'text', isText);

export const numberOf = (item: Item, key: string): number | null => fieldOf(item, key, 'number', isNumber);

/** Whether a field says yes, in whatever way: true, a time, a number. */
export const flagOf = ({ value }: Item, key: string): boolean => Boolean(own(value, key));

export function idOf(item: Item, key: string): string | null {
  const value = fieldOf(item, key, 'number or text', isId);
  return value === null || value === '' ? null : String(value);
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isId = (value: unknown): value is string | number => isText(value) || isNumber(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function fieldOf<T>(item: Item, key: string | number, what: string, fits: (value: unknown) => value is T): T | null {
  const value = own(item.value, key) ?? null;
  if (value === null || fits(value)) return value;
  item.notes.add('wrong-type', `${pathOf(item, key)} is no ${what}; it is left out.`);
  return null;
}

/** A place in the JSON as people write it: comments[2].comment.content. */
function pathOf(item: Item, key: string | number): string {
  const steps = [key];
  for (let at = item; at.within; at = at.within) steps.push(at.key);
  return steps
    .reverse()
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

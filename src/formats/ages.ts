// "5 days ago" into unit and count, and "115 days ago" into every score and age that it may be glued from.
import { leadingNumber, plainDigits } from './numbers.ts';
import type { LanguageWords } from './types.ts';

export interface Age {
  readonly text: string;
  /** Null where only the words around it were recognised. */
  readonly unit: string | null;
  readonly count: number | null;
}

/** What a line of score and age may mean. */
export interface Reading {
  readonly score: number | null;
  readonly age: Age | null;
}

interface Form {
  readonly unit: string;
  /** Which counts the form is written with: "2-4 22"; empty for all. */
  readonly counts: string;
}

export type AgeForms = ReadonlyMap<string, readonly Form[]>;

/** Highest count an interface shows before it takes the next unit. */
const MOST = new Map([
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 31],
  ['week', 5],
  ['month', 12],
  ['year', 99],
]);

/** All ages have words; pages of bare numbers are passed quickly. */
const LETTER = /\p{L}/u;
/** A number as it is written: no zero leads it. */
const SCORE = /^[-−]?(?:0|[1-9]\d*)$/;

export const fold = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ');

export function ageForms(languages: readonly LanguageWords[], key: 'ages' | 'spans' = 'ages'): AgeForms {
  const forms = new Map<string, Form[]>();
  for (const [form, unit, counts] of languages.flatMap((language) => language[key] ?? [])) {
    const folded = fold(form);
    const list = forms.get(folded) ?? [];
    list.push({ unit, counts });
    forms.set(folded, list);
  }
  return forms;
}

/** Whether "2-4 22" holds a count; an empty list holds all. */
function holds(ranges: string, count: number): boolean {
  if (ranges === '') return true;
  return ranges.split(' ').some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return count >= from && count <= to;
  });
}

/** The age that a text is as a whole. */
export function ageOf(text: string, forms: AgeForms): Age | null {
  if (text.length > 60 || text.includes('#') || !LETTER.test(text)) return null;
  const plain = fold(plainDigits(text));
  const digits = /\d{1,3}/.exec(plain)?.[0];
  const key = digits === undefined ? plain : plain.replace(digits, '#');
  for (const { unit, counts } of forms.get(key) ?? []) {
    if (digits === undefined) return { text, unit, count: Number(/^\d+/.exec(counts)?.[0] ?? 1) };
    const count = Number(digits);
    if (fits(digits, count, unit, counts)) return { text, unit, count };
  }
  return null;
}

function fits(digits: string, count: number, unit: string, counts: string): boolean {
  if (count === 0) return unit === 'second';
  if (digits.startsWith('0') || count > (MOST.get(unit) ?? 0)) return false;
  return holds(counts, count);
}

/** Every reading of a line that holds score and age, parted by a dot, glued, or an age alone. */
export function scoreAndAge(text: string, forms: AgeForms): readonly Reading[] {
  const only = ageOf(text, forms);
  const alone = only ? [{ score: null, age: only }] : [];
  const number = leadingNumber(text);
  if (!number || text.length > 60) return alone;
  const rest = text.slice(number.length).trimStart();
  const parted = rest.startsWith('•') || rest.startsWith('·') ? rest.slice(1).trim() : null;
  const age = ageOf(parted ?? rest, forms);
  if (age && parted !== null) return [{ score: number.value, age }];
  // A count that is not written ("tunti sitten") leaves the whole number to the score.
  const whole = age && (number.digits === null || SCORE.test(number.digits)) ? [{ score: number.value, age }] : [];
  const cuts = number.digits === null ? [] : cutsOf(number.digits, rest, text, forms);
  return whole.length + cuts.length > 0 ? [...whole, ...cuts] : alone;
}

/** `115` + `days ago`: 1 and 15 days, 11 and 5 days; an age has at most two digits and a score at least one. */
function cutsOf(digits: string, rest: string, text: string, forms: AgeForms): readonly Reading[] {
  const space = text.slice(digits.length, text.length - rest.length);
  const readings: Reading[] = [];
  for (const size of [1, 2]) {
    const score = digits.slice(0, -size);
    const age = ageOf(digits.slice(-size) + space + rest, forms);
    if (age && SCORE.test(score)) readings.push({ score: leadingNumber(score)?.value ?? null, age });
  }
  return readings;
}

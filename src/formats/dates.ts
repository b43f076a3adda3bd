// A text into whether it is a date as forums print them; an exact time into ISO 8601.

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORTENED = /^[a-z]{3,9}\.?$/;

/** "Oct", "Sept." or "October". */
export function isMonth(word: string): boolean {
  const name = word.toLowerCase();
  return SHORTENED.test(name) && MONTHS.some((month) => month.startsWith(name.replace('.', '')));
}

/** "Oct 14" or "Oct 14, 2022". */
export function isMonthDay(text: string): boolean {
  const [month = '', day = '', year = '2000', ...rest] = text.replace(',', '').split(' ');
  return rest.length === 0 && /^\d{1,2}$/.test(day) && /^(?:19|20)\d\d$/.test(year) && isMonth(month);
}

/** "14 Oct" or "14 Oct 2022". */
export function isDayMonth(text: string): boolean {
  const [day = '', month = '', year = '2000', ...rest] = text.split(' ');
  return rest.length === 0 && /^\d{1,2}$/.test(day) && /^(?:19|20)\d\d$/.test(year) && isMonth(month);
}

const MOST_LENGTH = 45;
const MOST_PARTS = 9;
const PART = /^(?:\d{1,4}(?:st|nd|rd|th|\.)?|[\p{L}\p{M}.]{1,14})$/u;

/** A date, with or without a time, in whatever language and order: numbers, a year or a clock time, few words. */
export function isDate(text: string): boolean {
  if (text.length > MOST_LENGTH || !/\d/.test(text)) return false;
  const clear =
    /\b(?:19|20)\d\d\b/.test(text) || /\b\d{1,2}:\d\d\b/.test(text) || /\b\d{1,2}[./-]\d{1,2}[./-]\d\d/.test(text);
  const parts = text.split(/[\s,/:()-]+/).filter((part) => part !== '');
  return clear && parts.length <= MOST_PARTS && parts.every((part) => PART.test(part) || /^[\d.]+$/.test(part));
}

/** A time in seconds, or as ISO 8601 (without a zone: UTC), as ISO 8601; null where it is no time. */
export function isoOf(value: string | number | null): string | null {
  if (value === null || (typeof value === 'string' && !/^\d{4}-\d\d-\d\dT/.test(value))) return null;
  const zoned = typeof value === 'number' ? value * 1000 : /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
  const time = new Date(zoned);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

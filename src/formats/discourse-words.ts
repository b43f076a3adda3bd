// Rows of a Discourse topic in the app into what they are: a short date, a count or a button, the end of the topic, no name.
import type { Words } from './words.ts';

const SHORT_DATE =
  /^(?:\d{1,2}(?:m|h|d|mo|y)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:\d{1,2}|['’]\d\d|\d{4}))$/;
const DAY_AND_MONTH = /^\d{1,2}\.? (\p{L}{3,5}\.?)(?: (?:19|20)\d\d)?$/u;
const MONTH_AND_YEAR = /^(\p{L}{3,5}\.?) (?:['’]\d\d|(?:19|20)\d\d)$/u;

/** "Mar 3", "12. März", "Dez. '23", "2 T". */
export function isShortDate(text: string, { isPrinted }: Words): boolean {
  if (text.length > 20) return false;
  const month = DAY_AND_MONTH.exec(text)?.[1] ?? MONTH_AND_YEAR.exec(text)?.[1];
  return (
    SHORT_DATE.test(text) ||
    (month === undefined ? isPrinted('discourseAge', text) : isPrinted('discourseMonth', month))
  );
}

const REPLIES = /^(?:\d{1,4} Repl(?:y|ies)|\d{1,5}|Reply|Share|Solution)$/;
const TOPIC_END =
  /^(?:This topic was automatically closed .{1,120}|Related topics|Suggested Topics|New & Unread Topics|There (?:are|is) \d+ .{0,40}|Topic(?:\t| {2,})?(?:list,.*|Replies.*))$/i;
const NOT_NAMES = /^(?:\d+|created|last reply|replies|views|users|likes|links)$/i;
export const isNoName = (text: string, { isPrinted }: Words): boolean =>
  NOT_NAMES.test(text) || isPrinted('discourseHead', text);

export const isFoot = (text: string, { isPrinted }: Words): boolean =>
  REPLIES.test(text) || isPrinted('discourseFoot', text);

export const isTopicEnd = (text: string, { isPrinted }: Words): boolean =>
  TOPIC_END.test(text) || isPrinted('discourseEnd', text);

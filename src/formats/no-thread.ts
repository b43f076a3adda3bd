// A page without a thread into a sentence that says what was seen and what to do.
import type { Page } from './types.ts';

const AGAIN = 'Open the thread in a browser, select all, copy it, and save that as text.';

export function whyNoThread({ text, rows }: Page): string {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start === '') return 'There is no text in this file.';
  if (/^(?:\{\s*"|\[\s*\{)/.test(start))
    return 'This begins like JSON but is not: it is cut off, or has other text around it. Save the whole JSON again.';
  if (
    rows.some(
      (row) => /\b(?:reply|replies|comments?|upvotes?|permalink|modlog)\b/i.test(row.text) && row.text.length < 40,
    )
  ) {
    return `This looks like comments whose headers (author and age) were lost. ${AGAIN}`;
  }
  return `No thread was found in this text: no line looks like the author and age of a comment. ${AGAIN}`;
}

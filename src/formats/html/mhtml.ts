// A page saved as one file of many parts (.mhtml, .mht) into the HTML of its main part.
import { headerAt, headerNames } from '../mail/headers.ts';
import { contentOf } from '../mail/mime.ts';
import { type Input, page } from '../page.ts';
import type { Words } from '../words.ts';

/** What browsers write above the parts; a mail has none of it. */
const SAVED = /^(?:Snapshot-Content-Location: |From: ["<]?Saved by )/m;
const HEAD = 1500;

export const isMhtml = (text: string): boolean => SAVED.test(text.slice(0, HEAD));

/** Null where there is no header, or no part of text. */
export function htmlIn(input: Input, words: Words): string | null {
  const whole = page(input, words);
  const header = headerAt(whole, 0, headerNames(words.mail));
  const { text = '' } = header ? contentOf(whole, header, whole.rows.length) : {};
  return text.trim() === '' ? null : text;
}

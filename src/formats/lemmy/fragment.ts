// The rows before the first header of a text cut out of a page: the rest of a comment whose header was cut off.
import { commonColumn } from '../body.ts';
import type { Page } from '../types.ts';
import { type Header, hang } from './header.ts';
import { UNSIGNED } from './sift.ts';

/** A post stands left of all comments, so text in the column of a comment's body is one. */
export function withFragment({ rows }: Page, headers: readonly Header[]): readonly Header[] {
  const [first] = headers;
  if (!first) return headers;
  // The first row may have been stripped.
  const before = rows.slice(1, first.first);
  const column = commonColumn(before);
  const margin = headers.reduce((least, header) => Math.min(least, header.content), first.content);
  if (before.every(({ text }) => text === '') || column < margin || hang(headers) === 0) return headers;
  return [
    { ...UNSIGNED, column: column - hang(headers), content: column, level: column, first: 0, last: -1 },
    ...headers,
  ];
}

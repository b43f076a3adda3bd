// Quotations as converters print them into lines with quote marks that end where the quotation does.
import type { SourceLine } from '../../thread/index.ts';
import type { Body } from '../body.ts';
import { withQuoteMarks, withQuotesFurtherIn } from '../set-in.ts';

/** Debian's html2text sets quotations in by so many columns, and lists by one less. */
const SET_IN = 5;

export function withQuotes(body: Body, converter: string | null, flat: boolean): Body {
  // It ends every block with a line break, and has no blank line below a quotation in a list.
  if (converter === 'node-html-markdown') return { ...body, lines: body.lines.flatMap(apart) };
  if (converter === 'firefox') return withQuotesFurtherIn(body, 0);
  return converter === null && flat ? withQuoteMarks(body, { own: 0, quotes: SET_IN, apart: false }) : body;
}

/** Without a blank line Markdown would read the next line as part of the quotation. */
function apart(line: SourceLine, index: number, lines: readonly SourceLine[]): readonly SourceLine[] {
  const quotes = (text = '') => text.trimStart().startsWith('>');
  const ends = quotes(lines[index - 1]?.text) && line.text.trim() !== '' && !quotes(line.text);
  return ends ? [{ text: '', offset: line.offset }, line] : [line];
}

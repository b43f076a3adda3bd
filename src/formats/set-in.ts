// Quotations that a text browser only set in, into lines with a quote mark before them.
import type { SourceLine } from '../thread/index.ts';
import type { Body } from './body.ts';

const BULLET = /^(?:[•◦▪□○*+\-#o]|\d{1,3}[.)])\s/;

export interface Setting {
  /** The column where the writer's own words begin. */
  readonly own: number;
  /** The column where quotations begin. */
  readonly quotes: number;
  /** A quotation begins a block of its own: elsewhere rows at its column go on with a list. */
  readonly apart: boolean;
}

/** The lines of `body` come with their whole indentation. */
export function withQuoteMarks({ lines, end }: Body, setting: Setting): Body {
  let inQuote = false;
  const marked: SourceLine[] = [];
  for (const [i, line] of lines.entries()) {
    const indent = line.text.length - line.text.trimStart().length;
    const above = lines[i - 1]?.text ?? '';
    const starts =
      indent === setting.quotes && !BULLET.test(line.text.trimStart()) && (!setting.apart || above.trim() === '');
    inQuote = line.text.trim() !== '' && (starts || (inQuote && indent === setting.quotes));
    marked.push(inQuote ? quoted(line, indent) : freed(line, Math.min(indent, setting.own)));
  }
  return { lines: marked, end };
}

/** The mark stands for the last two columns of the indentation. */
const quoted = ({ text, offset }: SourceLine, indent: number): SourceLine => ({
  text: `> ${text.slice(indent)}`,
  offset: offset + indent - 2,
});

const freed = ({ text, offset }: SourceLine, by: number): SourceLine => ({ text: text.slice(by), offset: offset + by });

/** By how many columns Firefox and w3m set quotations in. */
export const FURTHER = 4;

/** Quotations in a copy from Firefox: it sets lists in as far, but leaves no blank rows between their entries. */
export function withQuotesFurtherIn(body: Body, own: number): Body {
  const columns = body.lines.map(({ text }) => (text.trim() === '' ? own : text.length - text.trimStart().length));
  const quotes = own + FURTHER;
  const listed = columns.some((column, i) => column === quotes && columns[i + 1] === quotes);
  return withQuoteMarks(body, { own, quotes: listed ? -1 : quotes, apart: true });
}

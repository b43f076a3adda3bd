// A body's text into an mdast tree, with the constructs switched off that a forum page does not mean.
import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { BodyKind } from '../thread/index.ts';

// For every body: indentation is layout, not code, and a line of dashes under a sentence is no heading.
const NEVER = ['codeIndented', 'setextUnderline'];
// In a plain body marks are what the reader saw: `__init__`, `&lt;` and `<3` stay as they are.
const NOT_IN_PLAIN = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'thematicBreak',
];

function parser(disable: readonly string[], tables: boolean) {
  const processor = unified();
  const data = processor.data();
  data.micromarkExtensions = [{ disable: { null: [...disable] } }];
  data.fromMarkdownExtensions = [];
  if (tables) {
    // Without the autolink part of GFM: its links are found in the tree afterwards and have no place in the text.
    data.micromarkExtensions.push(gfmTable(), gfmStrikethrough());
    data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown());
  }
  return processor.use(remarkParse).freeze();
}

const PARSERS: Readonly<Record<BodyKind, Pick<Processor<Root>, 'parse'>>> = {
  plain: parser([...NEVER, ...NOT_IN_PLAIN], false),
  markdown: parser(NEVER, true),
};

// Deeper nesting than this is no quotation or list that somebody wrote; the parser's time would grow with its square.
const DEEPEST = 24;
// Longest body given to the parser at once, for the same reason.
const LONGEST = 100_000;

/** Parses a body; null where its text is not worth the parser's time (see DEEPEST), so that it is read as paragraphs. */
export function parseBody(value: string, kind: BodyKind): Root | null {
  return value.length > LONGEST || nesting(value) > DEEPEST ? null : PARSERS[kind].parse(value);
}

/** The largest number of container marks (`>`, `-`, `*`, `+`) that open a line. */
function nesting(value: string): number {
  let deepest = 0;
  for (const line of value.split('\n')) {
    let marks = 0;
    for (const char of line) {
      if (char === ' ' || char === '\t') continue;
      if (!'>-*+'.includes(char)) break;
      marks++;
    }
    deepest = Math.max(deepest, marks, openers(line));
  }
  return deepest;
}

/** A tenth of the brackets and backticks of a line: a wall of them is as slow as deep nesting. */
function openers(line: string): number {
  let count = 0;
  for (const char of line) if ('[`<*_~!'.includes(char)) count++;
  return count > 1000 ? count / 10 : 0;
}

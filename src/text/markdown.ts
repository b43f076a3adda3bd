// A body's text into an mdast tree, with the constructs switched off that a forum page does not mean.
import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { BodyKind } from '../thread/index.ts';
import { anchors } from './anchors.ts';
import { isHostile } from './hostile.ts';

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
  data.fromMarkdownExtensions = [anchors];
  if (tables) {
    // Without the autolink part of GFM: its links are found in the tree afterwards and have no place in the text.
    data.micromarkExtensions.push(gfmTable(), gfmStrikethrough());
    data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown());
  }
  return processor.use(remarkParse).freeze();
}

type Kind = Exclude<BodyKind, 'html'>;

const PARSERS: Readonly<Record<Kind, Pick<Processor<Root>, 'parse'>>> = {
  plain: parser([...NEVER, ...NOT_IN_PLAIN], false),
  markdown: parser(NEVER, true),
};

// What a body must hold to be more than paragraphs.
const MARKS: Readonly<Record<Kind, RegExp>> = {
  plain: /^[ \t]*(?:[>*+-]|\d{1,9}[.)])/m,
  markdown: /[\\`*_[\]<&~|]|^[ \t]*(?:[>+#-]|\d{1,9}[.)])/m,
};

/** Parses a body; null where it is paragraphs and nothing else, or not worth the parser's time. */
export function parseBody(value: string, kind: Kind): Root | null {
  return MARKS[kind].test(value) && !isHostile(value) ? PARSERS[kind].parse(value) : null;
}

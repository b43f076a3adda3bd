// The marks in a text into the converter that made it; each has one of its own.
import type { BodyKind } from '../../thread/index.ts';
import type { Page } from '../types.ts';

interface Converter {
  readonly name: string | null;
  readonly kind: BodyKind;
  /** What it puts into a line of text, such as the target of a link. */
  readonly piece?: RegExp;
}

const CONVERTERS: readonly (Converter & { readonly mark: RegExp })[] = [
  { name: 'lynx', kind: 'plain', mark: /^[*+o#@=] \(BUTTON\)/ },
  { name: 'w3m', kind: 'plain', mark: /^\[icon-96x96\]/ },
  { name: 'elinks', kind: 'plain', mark: /\[IMG\]/ },
  { name: 'pandoc', kind: 'plain', mark: /^- {3}\[\]$/ },
  { name: 'pandoc', kind: 'markdown', mark: /^- {3}(?:<div|!\[|$)|^-$/ },
  { name: 'turndown', kind: 'markdown', mark: /^\* {3}minus-square$/ },
  {
    name: 'html-to-text',
    kind: 'plain',
    mark: /^\[(?:https?:|\/)[^\][]{0,300}\]/,
    piece: / ?\[(?:https?:|\/)[^\][\s]{0,300}\]/g,
  },
  { name: 'node-html-markdown', kind: 'markdown', mark: /^\[!\[\].{0,400}\[link\]/ },
  { name: 'html2text', kind: 'markdown', mark: /^\* minus-square$/ },
  { name: 'beautifulsoup', kind: 'plain', mark: /^minus-square$/ },
];
/** A link of Markdown; on a page, most names are one. */
export const LINK = /\]\((?:https?:|\/|#|data:|mailto:)/;

/** The converter whose mark stands at most of the comments; a body may hold a mark or two of another. */
export function converterOf({ rows }: Page, comments: number): Converter {
  const counts = CONVERTERS.map(({ mark }) => rows.filter(({ text }) => mark.test(text)).length);
  const most = Math.max(...counts);
  const found = CONVERTERS[counts.indexOf(most)];
  const links = rows.filter(({ text }) => LINK.test(text)).length;
  if (found && most > 0 && most * 2 >= comments && !(found.kind === 'plain' && links >= most)) return found;
  return { name: null, kind: links > 0 && links >= comments ? 'markdown' : 'plain' };
}

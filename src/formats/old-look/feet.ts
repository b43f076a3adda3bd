// The rows of links below a body of an old-look page, glued (`permalinkembedsave`), listed, or in one row.
import { spans } from '../frame.ts';
import type { Page } from '../types.ts';
import type { Header } from './header.ts';

export interface Foot {
  /** The row that ends the body. */
  readonly end: number;
  /** False where the text breaks off before any link. */
  readonly found: boolean;
  /** Whether a link `parent` is among them. */
  readonly parent: boolean;
  /** How many comments below this one were not loaded. */
  readonly unloaded: number;
  /** The rest of its answers stands on a page of its own. */
  readonly elsewhere: boolean;
}

const FIRST = /^(?:[•*] |- {3})?permalink(?:$| |embed|save|context|parent|report|reply|full)/;
const PARENT = /^(?:[•*] |- {3})?parent$|^permalink.*parent/;
const MORE = /^load more comments\s{1,3}\((\d{1,6}) repl/;
const ELSEWHERE = /^continue this thread/;

export function feetOf(page: Page, headers: readonly Pick<Header, 'first' | 'last'>[]): readonly Foot[] {
  return spans(page, headers).map(({ first, stop }) => footIn(page, first, stop));
}

function footIn({ rows }: Page, first: number, stop: number): Foot {
  const texts = rows.slice(first, stop).map(({ text }) => text);
  const at = texts.findLastIndex((text) => FIRST.test(text));
  const links = at < 0 ? [] : texts.slice(at);
  const isRest = (text: string) => MORE.test(text) || ELSEWHERE.test(text);
  const rest = texts.findIndex(isRest);
  return {
    end: first + (at >= 0 ? at : rest >= 0 ? rest : texts.length),
    found: at >= 0,
    parent: links.some((text) => PARENT.test(text)),
    unloaded: texts.reduce((sum, text) => sum + Number(MORE.exec(text)?.[1] ?? 0), 0),
    elsewhere: texts.some((text) => ELSEWHERE.test(text)),
  };
}

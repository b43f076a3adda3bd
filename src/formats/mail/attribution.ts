// The lines above a quotation that say whose words it is: "On 3 May 2021 at 10:12, Ann <ann@host.org> wrote:".
import type { MailWords, Row } from '../types.ts';
import { marksOf } from './marks.ts';

/** Rows `first` to `last` say in `text` who is quoted below them. */
export interface Attribution {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const MOST_ROWS = 4;
const LONGEST = 320;
const ADDRESS = /\S@\S|\S at \S{1,80}\.\S/;
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b/;

export type SaysWrote = (text: string) => boolean;

/** Whether a text holds a word like "wrote" in any language. */
export function wroteIn({ wrote }: MailWords): SaysWrote {
  const single = new Set(wrote.filter((word) => !word.includes(' ')).map((word) => word.toLowerCase()));
  const phrases = wrote.filter((word) => word.includes(' '));
  return (text) => {
    const lower = text.toLowerCase();
    if (phrases.some((phrase) => lower.includes(phrase))) return true;
    return lower.split(/[\s,:]+/).some((word) => single.has(word)) || /(?:写道|寫道|書きました|작성)/.test(lower);
  };
}

/** The attribution right above the quotation that begins at row `quote`; null where there is none. */
export function attributionAbove(rows: readonly Row[], quote: number, says: SaysWrote): Attribution | null {
  const at = (i: number) => (marksOf(rows[i]?.text ?? '').depth > 0 ? '' : (rows[i]?.text ?? ''));
  const last = at(quote - 1) === '' ? quote - 2 : quote - 1;
  if (!/[:：]$/.test(at(last))) return null;
  let first = last;
  let text = at(last);
  while (last - first < MOST_ROWS - 1 && belongs(at(first - 1), text)) {
    first--;
    text = `${at(first)} ${text}`;
  }
  return text.length <= LONGEST && (says(text) || ADDRESS.test(text) || DATED.test(text))
    ? { first, last, text }
    : null;
}

/** Whether a row above goes on into the attribution: it dates or addresses it, or what stands below is only "wrote:". */
function belongs(above: string, below: string): boolean {
  if (above === '' || /[.!?]["')]?$/.test(above)) return false;
  return DATED.test(above) || ADDRESS.test(above) || below.split(' ').length < 3;
}

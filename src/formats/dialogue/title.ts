// The rows above the first turn into the title, where one line stands there alone.
import type { Page, Row } from '../types.ts';

const LONGEST = 200;
/** A line that rules off the title above it, as Markdown and plain texts do. */
const RULE = /^(?:={3,}|-{3,})$/;
/** The marks that Markdown puts around a title. */
const MARKS = /^(?:#{1,6}\s{1,4}|\*\*|__)|(?:\*\*|__|\s{1,4}#{1,6})$/g;
/** A stage direction ("A kitchen. Evening", "(Evening)"), a lead-in ("They said:"), an address. */
const OTHER = /^[([<{*_]|[.:：;,…。)\]>}_*]$|\. \p{Lu}(?!.{0,200}\?$)|:\/\//u;

export function titleAbove({ rows }: Pick<Page, 'rows'>, first: number): string | null {
  const above = rows.slice(0, first);
  const at = above.findIndex(({ text }) => text !== '');
  const row = above[at];
  if (!row || !standsAlone(above, at)) return null;
  const title = row.text.replace(MARKS, '').trim();
  return title.length <= LONGEST && /\p{L}{2}/u.test(title) && !OTHER.test(title) ? title : null;
}

/** A blank row or a rule parts it from what follows, or the first turn does. */
function standsAlone(above: readonly Row[], at: number): boolean {
  const next = above[at + 1]?.text ?? '';
  return next === '' || RULE.test(next);
}

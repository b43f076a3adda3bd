// A page whose every line break was doubled into one as it was: of each run of blank rows, half are left out.
import type { Page, Row } from '../types.ts';

/** Lines of a header stand without blank rows between them; where they never do, the breaks were doubled. */
export function singleSpaced(page: Page): Page {
  const { rows } = page;
  const links = [...rows.keys()].filter((i) => rows[i]?.text === 'link');
  const close = links.some((i) => rows[i + 1]?.text === 'fedilink');
  const apart = links.some((i) => rows[i + 1]?.text === '' && rows[i + 2]?.text === 'fedilink');
  return apart && !close ? { ...page, rows: halved(rows) } : page;
}

function halved(rows: readonly Row[]): readonly Row[] {
  let blank = 0;
  return rows.filter(({ text }) => {
    blank = text === '' ? blank + 1 : 0;
    return text !== '' || blank % 2 === 0;
  });
}

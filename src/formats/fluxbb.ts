// FluxBB and PunBB topics (the forums of Arch Linux among them) into threads: `#2 DATE`, a name, a panel and the subject above each body.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { panelBelow, panelFrom } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import { sayingAt } from './flat/says.ts';
import { once } from './once.ts';
import type { Format, Page } from './types.ts';

const HEAD = /^#(\d{1,6})\s+(\S.{5,40})$/;
const ANSWER = /^Re ?: ?/;
// Name, title, where from, registered, posts, addresses.
const MOST_ROWS = 18;

export const fluxbb: Format = flatFormat({
  name: 'fluxbb',
  label: 'a FluxBB or PunBB topic',
  body: 'plain',
  confidence: 0.93,
  postsOf,
  signatures: 'some',
  quotes: ({ words }) => ({ opens: ({ text }, isWriter) => sayingAt(text, isWriter, words) }),
  title: (page) => once(page, headsOf).find(({ subject }) => subject !== null)?.subject ?? null,
});

interface Head {
  readonly row: number;
  readonly name: number;
  readonly number: number;
  readonly age: string;
  /** The row with the subject, and what it says. */
  readonly last: number;
  readonly subject: string | null;
}

function headsOf(page: Page): readonly Head[] {
  const { rows, words } = page;
  const dated = rows.flatMap(({ text }, row) => {
    const [, number = '', age = ''] = HEAD.exec(text) ?? [];
    return isDate(age) || words.age(age) !== null || isDay(page, age) ? [{ row, number: Number(number), age }] : [];
  });
  const heads = dated.map((one, i) => headAt(page, one, dated[i + 1]?.row ?? rows.length));
  return heads.some(({ joined }) => joined) ? heads : [];
}

/** "Yesterday 20:47:30". */
const isDay = ({ words }: Page, age: string): boolean =>
  /^\S+ \d{1,2}:\d\d(?::\d\d)?$/.test(age) && words.isPrinted('fluxbbDay', age.split(' ', 1)[0] ?? '');

/** The subject stands below the panel, and begins with "Re:" unless it is the first post's. */
function headAt(page: Page, { row, number, age }: Pick<Head, 'row' | 'number' | 'age'>, next: number) {
  const { rows, words } = page;
  const stop = Math.min(next, row + MOST_ROWS);
  const filled = (from: number) => {
    const isMore = (text: string) => text !== '' && !words.isPrinted('fluxbbContact', text.replace(/\s+/g, ' '));
    const at = rows.slice(from, stop).findIndex(({ text }) => isMore(text));
    return at < 0 ? null : from + at;
  };
  const name = filled(row + 1) ?? row;
  const panel = panelFrom(page, name + 1, stop);
  const joined = panel < stop;
  const answers = rows.slice(name + 1, stop).findIndex(({ text }) => ANSWER.test(text));
  const below = joined ? filled(panelBelow(page, panel - 1, stop)) : null;
  const last = answers >= 0 ? name + 1 + answers : (below ?? name);
  const subject = last === name ? null : (rows[last]?.text.replace(ANSWER, '') ?? null);
  return { row, name, number, age, last, subject, joined };
}

function postsOf(page: Page): readonly Post[] {
  const { rows } = page;
  const heads = once(page, headsOf);
  return heads.map(({ row, name, number, age, last }, i) => {
    const from = last + 1;
    const end = bodyEnd(page, from, heads[i + 1]?.row ?? rows.length);
    return { author: rows[name]?.text ?? null, first: row, last, number, age, from, ...end };
  });
}

/** Before who edited it and when, and before whether the writer is there. */
function bodyEnd({ rows, words }: Page, from: number, stop: number): Pick<Post, 'to' | 'edited'> {
  const foot = lastRow(rows, from, stop, (text) => words.isPrinted('fluxbbFoot', text));
  const end = lastRow(rows, from, foot < 0 ? stop : foot, (text) => words.isPrinted('fluxbbEnd', text));
  let to = end >= 0 ? end : foot < 0 ? stop : foot;
  const trim = () => {
    while (to > from && rows[to - 1]?.text === '') to--;
  };
  trim();
  const edited = lastRow(rows, Math.max(from, to - 1), to, (text) => words.isPrinted('fluxbbEdited', text)) >= 0;
  if (edited) to--;
  trim();
  return { to, edited };
}

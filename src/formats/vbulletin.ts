// vBulletin threads into threads: a date and `#3`, then the writer and `Join Date`, above each body.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { bare, panelBelow, panelFrom } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import type { Attribution } from './flat/style.ts';
import type { Format, Page, Row } from './types.ts';

const NUMBER = /^#?\s*(\d{1,6})\.?(?:\s*\(permalink\))?$/;
const DATED = /^(.{6,40}?)(?:,? #(\d{1,6}))?$/;
const JOINED =
  /^(?:Join Date|Registriert seit|Date d'inscription|Fecha de Ingreso|Registrazione|Registratiedatum|Dołączył|Регистрация)\b/;
const TITLE = /^(?:Default|Standard|Re: .{1,160}|Thumbs (?:up|down)|Talking|Question|Lightbulb|Smile)$/;
const FOOT =
  /^(?:Reply With Quote(?: .*)?|Quote|Mit Zitat antworten|Réponse avec citation|Responder con cita|Share|Tweet|.{1,80} is offline|Last edited by .{1,120}|.{1,100} (?:likes?|liked) this\.?)$/;
const RULER = /^_{10,}$/;
const QUOTED =
  /^(?:Originally posted by|Originally Posted by|Zitat von|Envoyé par|Citation de|Iniciado por|Geplaatst door|Originariamente inviato da|Zamieszczone przez|Сообщение от) (.{1,60}?)(?: (?:View Post|Beitrag anzeigen|Voir le message|Ver mensaje|»))?$/;
const PAGE_END =
  /^(?:« Previous Thread.*|Quick Navigation.*|Similar Threads|Thread Information|Posting Permissions|Tags for this Thread)$/i;
// Rows between the date, the number and the name.
const MOST_BETWEEN = 3;
const MOST_TITLES = 8;

export const vbulletin: Format = flatFormat({
  name: 'vbulletin',
  label: 'a vBulletin thread',
  body: 'plain',
  confidence: 0.94,
  postsOf,
  signatures: 'some',
  quotes: () => ({
    opens: ({ text }) => quoteOf(text),
    isNoise: (text) => /^(?:Quote|Zitat|Citation|Cita):$/.test(text),
  }),
  title: titleOf,
});

function quoteOf(text: string): Attribution | null {
  const name = text.length < 140 ? QUOTED.exec(text)?.[1] : undefined;
  return name === undefined ? null : { name };
}

function titleOf({ rows }: Page): string | null {
  const row = rows.slice(0, 200).find(({ text }) => /^(?:Thread|Thema): /.test(text));
  return row?.text.replace(/^\S+ /, '') ?? null;
}

interface Head {
  readonly author: string;
  readonly age: string;
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

function postsOf(page: Page): readonly Post[] {
  const { rows } = page;
  const thread = titleOf(page);
  const heads: Head[] = [];
  for (let row = 0; row < rows.length; row++) {
    const head = headAt(page, row, thread);
    if (head && head.first > (heads.at(-1)?.last ?? -1)) heads.push(head);
  }
  return heads.map((head, i) => {
    const from = head.last + 1;
    return { ...head, from, to: bodyEnd(rows, from, heads[i + 1]?.first ?? rows.length) };
  });
}

/** A date with its number, and below it a name, titles, and a panel that says when they joined. */
function headAt(page: Page, row: number, thread: string | null): Head | null {
  const { rows } = page;
  const dated = datedAt(rows, row);
  if (!dated) return null;
  const { age, number, first, last } = dated;
  const name = filled(rows, last + 1, 1);
  const panel = panelFrom(page, name + 1, Math.min(rows.length, name + MOST_TITLES));
  const end = panelBelow(page, panel - 1, rows.length);
  if (!rows.slice(panel, end).some(({ text }) => JOINED.test(text))) return null;
  const title = filled(rows, end, 1);
  const titled = TITLE.test(rows[title]?.text ?? '') || rows[title]?.text === thread;
  return { author: rows[name]?.text ?? '', age, number, first, last: titled ? title : end - 1 };
}

/** `03-15-2014, 07:23 AM #1`, or the number on the row below or above. */
function datedAt(rows: readonly Row[], row: number): Omit<Head, 'author'> | null {
  const [, age = '', glued] = DATED.exec(bare(rows[row]?.text ?? '')) ?? [];
  if (!isDate(age)) return null;
  if (glued !== undefined) return { age, number: Number(glued), first: row, last: row };
  const numberAt = (at: number) => NUMBER.exec(rows[at]?.text ?? '')?.[1];
  const below = filled(rows, row + 1, 1);
  if (numberAt(below) !== undefined) return { age, number: Number(numberAt(below)), first: row, last: below };
  const above = filled(rows, row - 1, -1);
  return numberAt(above) === undefined ? null : { age, number: Number(numberAt(above)), first: above, last: row };
}

function filled(rows: readonly Row[], from: number, step: 1 | -1): number {
  let row = from;
  while (Math.abs(row - from) < MOST_BETWEEN && rows[row]?.text === '') row += step;
  return row;
}

/** Before signature and buttons. */
function bodyEnd(rows: readonly Row[], from: number, stop: number): number {
  let to = from;
  while (to < stop && !RULER.test(rows[to]?.text ?? '') && !PAGE_END.test(rows[to]?.text ?? '')) to++;
  while (to > from && (rows[to - 1]?.text === '' || FOOT.test(rows[to - 1]?.text ?? ''))) to--;
  return to;
}

// Threads that programs wrote as Markdown with numbers for heads: `## Comment 2` over rows that say who and when, `**@ann** (+5):`.
import { isDate, isoOf } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { once } from './once.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

const HEADING = /^#{1,6} (\S.{0,300})$/;
/** `**@ann** [maintainer] (+5):`; the sign or the score tells it from a term that is explained. */
const NAMED = /^\*\*(@?)([\w.-]{1,39})\*\*(?: \[[^\]]{1,30}\])?(?: \(([+-]\d{1,6})\))?:$/;
const NAME = /^@?([\w.-]{1,39}(?:\[bot\])?)$/;
const PARTS = [' — ', ' – ', ' - ', ': '];
/** `> Username: ann`, `**Author:** @ann`, `- Date: …` */
const FIELD = /^(?:>\s?|[-*]\s)?\**([A-Za-z][A-Za-z ]{1,14}?)\**:\**\s+(\S.{0,200}?)\**$/;
const MOST_FIELDS = 10;
const RULE = /^(?:-{3,}|\*{3,})$/;

export const numbered: Format = flatFormat({
  name: 'markdown-numbered',
  label: 'a thread that a program wrote as Markdown, with numbered or bold heads',
  body: 'markdown',
  confidence: 0.92,
  postsOf: (page) => once(page, postsIn),
  title: ({ rows }) => HEADING.exec(rows.find(({ text }) => text.startsWith('# '))?.text ?? '')?.[1] ?? null,
});

interface Head extends Pick<Post, 'age' | 'published' | 'score'> {
  /** Whether it says what it is; else it may be the heading of the whole. */
  readonly led: boolean;
  readonly author: string;
  readonly first: number;
  readonly last: number;
}

function postsIn(page: Page): readonly Post[] {
  const { rows, words } = page;
  const found = rows.flatMap((_, row) => headAt(page, row) ?? []);
  const heads = found.filter(({ led }, i) => led || (i === 0 && found.some((one) => one.led)));
  return heads.map(({ led: _, ...head }, i) => {
    const addressed = firstFilled(page, head.last + 1);
    const addressee = words.printedAs('numberedAnswer', rows[addressed]?.text ?? '')?.replace(/^@/, '') ?? null;
    const from = addressee === null ? head.last + 1 : addressed + 1;
    return { ...head, addressee, from, to: bodyEnd(page, from, heads[i + 1]?.first ?? rows.length) };
  });
}

function firstFilled({ rows }: Page, from: number): number {
  let row = from;
  while (row < rows.length && rows[row]?.text === '') row++;
  return row;
}

function headAt(page: Page, row: number): Head | null {
  const text = page.rows[row]?.text ?? '';
  const [, at, author = '', score] = NAMED.exec(text) ?? [];
  if (at || score) return { led: true, author, score: score ? Number(score) : null, first: row, last: row };
  const said = HEADING.exec(text)?.[1];
  if (said === undefined) return null;
  const fields = fieldsBelow(page, row);
  const name = nameIn(said, page.words) ?? fields.author;
  const led = isLead(said, page.words);
  // A heading that is not numbered, as that of the first post, needs both a name and a date below it.
  const isHead = name !== null && (led || (fields.author !== null && fields.when !== null));
  return isHead ? { led, author: name, ...timeOf(fields.when), first: row, last: fields.last } : null;
}

const timeOf = (when: string | null): Pick<Head, 'age' | 'published'> => ({ age: when, published: isoOf(when) });

const leadIn = (said: string): string => PARTS.reduce((lead, part) => lead.split(part, 1)[0] ?? '', said).trim();

const isLead = (said: string, words: Words): boolean => words.isPrinted('numberedLead', leadIn(said));

/** `Comment 3 - ann`, `Reply · 2/4 — @ann`. */
function nameIn(said: string, words: Words): string | null {
  const lead = leadIn(said);
  const rest = said.slice(lead.length).replace(/^[\s—–:-]+/, '');
  return words.isPrinted('numberedLead', lead) ? (NAME.exec(rest)?.[1] ?? null) : null;
}

interface Fields {
  readonly author: string | null;
  readonly when: string | null;
  readonly last: number;
}

/** The rows of "label: value" right below a heading. */
function fieldsBelow(page: Page, row: number): Fields {
  let fields: Fields = { author: null, when: null, last: row };
  for (let at = firstFilled(page, row + 1); at < row + MOST_FIELDS; at++) {
    const field = fieldAt(page, at);
    if (!field) break;
    fields = { author: fields.author ?? field.author, when: fields.when ?? field.when, last: at };
  }
  return fields.author === null && fields.when === null ? { ...fields, last: row } : fields;
}

function fieldAt({ rows, words }: Page, row: number): Omit<Fields, 'last'> | null {
  const [, label = '', value = ''] = FIELD.exec(rows[row]?.text.trim() ?? '') ?? [];
  const author = words.isPrinted('numberedWho', label) ? (NAME.exec(value)?.[1] ?? null) : null;
  const when = words.isPrinted('numberedWhen', label) && isWhen(value) ? value : null;
  return author !== null || when !== null || words.isPrinted('numberedElse', label) ? { author, when } : null;
}

const isWhen = (text: string): boolean => isDate(text.replace(/ UTC$/, '')) || isoOf(text) !== null;

/** Before rules, headings of what follows, and rows that say where a comment is from. */
function bodyEnd({ rows, words }: Page, from: number, stop: number): number {
  const isLast = (text: string) => {
    const [, label = ''] = FIELD.exec(text) ?? [];
    return text === '' || RULE.test(text) || isSection(text, words) || words.isPrinted('numberedElse', label);
  };
  let to = stop;
  while (to > from && (isLast(rows[to - 1]?.text ?? '') || isDated(rows[to - 1]?.text ?? '', words))) to--;
  return to;
}

const isSection = (text: string, words: Words): boolean =>
  words.isPrinted('numberedSection', HEADING.exec(text)?.[1] ?? '');

function isDated(text: string, words: Words): boolean {
  const [, label = '', value = ''] = FIELD.exec(text) ?? [];
  return words.isPrinted('numberedWhen', label) && isWhen(value);
}

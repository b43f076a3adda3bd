// Rows into turns of speech: "Ann: text", "[12:30] ann: text", "<ann> text", a chat's "Ann — Today at 12:30" with the text below.
import { marksAt } from '../clip/marks.ts';
import type { Page, Row } from '../types.ts';

export interface Turn {
  readonly row: number;
  readonly name: string;
  /** When it was said, as it is printed. */
  readonly time: string | null;
  /** Column of the row, or of its bullet. */
  readonly column: number;
  /** Offset where the words begin; null where they begin on the row below. */
  readonly body: number | null;
  /** Last row of the head, where that is not its first. */
  readonly last?: number;
  /** Whether the name stands in angles, as in chats where rows of the program stand between. */
  readonly angled?: boolean;
}

/** One way of writing who speaks; `speaks` gives the name and how much of a line it takes. */
export interface Grammar {
  readonly name: 'chat' | 'names' | 'list';
  readonly turnAt: (page: Page, index: number) => Turn | null;
}

const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[A-Z][a-z]{2}\s{1,2}\d{1,2})`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** A time before a line of a chat, with or without a date, which may stand behind it: "[12:14, 9/15/2021]". */
export const TIME = new RegExp(
  String.raw`^\[?((?:${DAY},?\s)?${CLOCK}(?:,\s${DAY})?)(?:\]?(?:\s[-–|]\s|:\s|\s)|\](?=\S))`,
);
/** A time alone, below the name (Slack); what was answered may follow. */
const LONE_CLOCK = new RegExp(String.raw`^(${CLOCK})(?:\s{1,4}replied to a thread:.{0,200})?$`);
const LONE_NAME = /^\p{L}[^:<>[\]—,.!?]{1,38}$/u;
/** Signs that turn the direction of writing, which some exports put before lines. */
const UNSEEN = /^[\u200e\u200f\u202a-\u202e\ufeff]{1,4}/;
/** A line without them. */
export const shown = (text: string): string => text.trim().replace(UNSEEN, '');
const ANGLE = /^<[@+%&~!\s]?([^<>\s][^<>]{0,39})>\s/;
const NICK = /^([\p{L}\p{N}_@~+][^:<>\n]{0,39}?):\s/u;
/** "Ann — Today at 12:30", "Ann 10:12 AM", "Ann, [12.05.23 10:12]": the words stand below. */
const ABOVE =
  /^([\p{L}\p{N}_@][^:[\]—<>]{0,38}?)(?:\s—\s|,?\s{1,4}\[?)((?:\d{1,2}\s)?(?:[\p{L}.]{2,12}\s(?:\d{4}\s)?){0,3}(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp][Mm])?)\]?$/u;
/** "Ann:", "**Ann:**", "ANN (aside):", "ANN." in plays. */
const SPEAKER =
  /^(?:\*\*|__)?(\p{L}[\p{L}\p{N}_.'’-]{0,24}(?:\s[\p{L}\p{N}_.'’-]{1,24}){0,2})(?:\*\*|__)?(?:\s?[([][^()[\]]{1,60}[)\]])?[:：](?:\*\*|__)?(?:\s|$)/u;
const CAPITALS = /^(\p{Lu}[\p{Lu}.'’ -]{2,28})(?:\s?[([][^()[\]]{1,60}[)\]])?\.(?:\s|$)/u;
const BULLET = /^(?:[-*+•]|\d{1,3}[.)])\s{1,4}/;

/** "[12.05.23 10:12] ann" and the words below (an exporter of Discord). */
const STAMPED = /^\[[^\][]{5,40}\] ([\p{L}\p{N}_.@][^:<>[\]]{0,38}?)(?: \(pinned\))?$/u;

function turn(page: Page, index: number, found: { name: string; time?: string; length: number }, from: number): Turn {
  const row = page.rows[index] as Row;
  const body = from + found.length;
  const { name, time = null } = found;
  return {
    row: index,
    name: name.replace(/^[@~+]/, '').trim(),
    time,
    column: row.column,
    body: body < row.end ? body : null,
  };
}

const chat: Grammar = {
  name: 'chat',
  turnAt: (page, index) => {
    const row = page.rows[index] as Row;
    const text = shown(row.text);
    const at = row.end - text.length;
    const stamp = TIME.exec(text);
    const rest = text.slice(stamp?.[0].length ?? 0);
    const said = ANGLE.exec(`${rest} `) ?? (stamp ? NICK.exec(`${rest} `) : null);
    if (said) {
      const found = {
        name: said[1] ?? '',
        length: Math.min(said[0].length, rest.length),
        ...(stamp?.[1] ? { time: stamp[1] } : {}),
      };
      const own = turn(page, index, found, at + text.length - rest.length);
      return rest.startsWith('<') ? { ...own, angled: true } : own;
    }
    if (!page.rows[index + 1]?.text) return null;
    if (stamp) return stampedAt(page, index, stamp[1] ?? '', text);
    const above = ABOVE.exec(text);
    if (above) return turn(page, index, { ...parted(page, above[1] ?? '', above[2] ?? ''), length: text.length }, at);
    return clockedAt(page, index);
  },
};

function stampedAt(page: Page, index: number, time: string, text: string): Turn | null {
  const name = STAMPED.exec(text)?.[1];
  return name === undefined ? null : turn(page, index, { name, time, length: text.length }, page.rows[index]?.end ?? 0);
}

/** "AnnToday at 12:30": the day is glued to the name. */
function parted({ words }: Page, name: string, time: string): { readonly name: string; readonly time: string } {
  const own = /^(?:at|um|à|a las) /.test(time) ? words.printedAs('chatDay', name) : null;
  return own ? { name: own, time: `${name.slice(own.length)} ${time}` } : { name, time };
}

/** A name, and below it the time alone. */
function clockedAt(page: Page, index: number): Turn | null {
  const [name = '', time = '', below = ''] = page.rows.slice(index, index + 3).map(({ text }) => text);
  const clock = LONE_CLOCK.exec(time)?.[1];
  if (below === '' || clock === undefined || !LONE_NAME.test(name) || name.split(' ').length > 4) return null;
  return {
    ...turn(page, index, { name, time: clock, length: name.length }, page.rows[index]?.end ?? 0),
    last: index + 1,
  };
}

const names = (labels: ReadonlySet<string>): Grammar => ({
  name: 'names',
  turnAt: (page, index) => {
    const row = page.rows[index] as Row;
    const { at } = marksAt(page, row);
    const line = page.text.slice(at, row.end).trimStart();
    const said = SPEAKER.exec(line.slice(0, 200)) ?? CAPITALS.exec(line.slice(0, 100));
    const name = said?.[1] ?? '';
    if (!said || labels.has(name.toLowerCase())) return null;
    return turn(page, index, { name, length: said[0].length }, row.end - line.length);
  },
});

const list = (labels: ReadonlySet<string>): Grammar => {
  const named = names(labels);
  return {
    name: 'list',
    turnAt: (page, index) => {
      const row = page.rows[index] as Row;
      const bullet = BULLET.exec(row.text)?.[0].length ?? 0;
      if (bullet === 0) return null;
      const cut = { ...row, start: row.at + bullet, at: row.at + bullet, text: row.text.slice(bullet) };
      const found = named.turnAt({ ...page, rows: [cut] }, 0);
      return found && { ...found, row: index };
    },
  };
};

/** The ways in the order in which they are tried: the first that the page bears out counts. */
export const grammars = (labels: readonly string[]): readonly Grammar[] => {
  const known = new Set(labels);
  return [chat, list(known), names(known)];
};

// Texts of no known forum into threads, where people take turns: dialogues, plays, chats, nested lists of "name: text".
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { bodyOf } from '../body.ts';
import { nest } from '../nesting.ts';
import { cutRow } from '../page.ts';
import type { Format, Page, Row } from '../types.ts';
import { showsNesting } from './indents.ts';
import { isTalk } from './judge.ts';
import { titleAbove } from './title.ts';
import { type Grammar, grammars, shown, TIME, type Turn } from './turns.ts';

interface Talk {
  readonly grammar: Grammar;
  readonly turns: readonly Turn[];
}

export const dialogue: Format = {
  name: 'dialogue',
  label: 'a dialogue, chat or list of "name: text"',
  body: 'plain',
  detect: (page) => {
    const talk = talkIn(page);
    return talk === null ? 0 : talk.grammar.name === 'chat' ? 0.5 : 0.4;
  },
  read: (page) => {
    const talk = talkIn(page);
    if (!talk) return null;
    const drafts = draftsOf(page, talk);
    if (drafts.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
    // What chats print above their lines is about the export.
    const title = talk.grammar.name === 'chat' ? null : titleAbove(page, talk.turns[0]?.row ?? 0);
    return assemble(page, { format: 'dialogue', converter: null, title, post: null, drafts, kind: 'plain' });
  },
};

function talkIn(page: Page): Talk | null {
  for (const grammar of grammars(page.words.labels)) {
    const turns = page.rows.flatMap(({ text }, i) => (text === '' ? [] : (grammar.turnAt(page, i) ?? [])));
    if (isTalk(page, turns, grammar)) return { grammar, turns };
  }
  return null;
}

function draftsOf(page: Page, { grammar, turns: all }: Talk): readonly Draft[] {
  // A picture, and the note that a chat is encrypted, say nothing in words.
  const spans = all.map((turn, i) => ({ turn, stop: all[i + 1]?.row ?? page.rows.length }));
  const spoken = grammar.name === 'chat' ? spans.filter((span) => !isWordless(page, span)) : spans;
  const turns = spoken.map(({ turn }) => turn);
  const indented = grammar.name === 'list' || (grammar.name === 'names' && showsNesting(turns));
  const places = indented ? nest(turns.map(({ column }) => column)) : null;
  const nested = places?.some(({ parent }) => parent !== null) ?? false;
  return turns.map((turn, i): Draft => {
    const { name, time, row } = turn;
    return {
      author: name,
      reading: { score: null, age: time === null ? null : { text: time, unit: null, count: null } },
      ...(nested ? placed(places?.[i]?.parent ?? null) : called(turns, i, answeredBy(page, turns, i))),
      first: row,
      last: turn.last ?? row,
      body: bodyFrom(page, turn, spoken[i]?.stop ?? page.rows.length),
    };
  });
}

type Place = Pick<Draft, 'parent' | 'parentBy' | 'guess'>;

function placed(parent: number | null): Place {
  return { parent, parentBy: parent === null ? 'root' : 'indent', guess: null };
}

function called(turns: readonly Turn[], i: number, parent: number | null): Place {
  if (parent !== null) return { parent, parentBy: 'mention', guess: null };
  return { parent, parentBy: 'unknown', guess: guessFor(turns, i) };
}

/** Whoever speaks most likely answers the last other one who spoke. */
function guessFor(turns: readonly Turn[], i: number) {
  const parent = turns.findLastIndex(({ name }, at) => at < i && at > i - 12 && name !== turns[i]?.name);
  return parent < 0 ? null : { parent, confidence: 0.4 };
}

interface Span {
  readonly turn: Turn;
  readonly stop: number;
}

function isWordless(page: Page, { turn, stop }: Span): boolean {
  const { lines } = bodyFrom(page, turn, stop);
  return lines.every(({ text }) => text.trim() === '' || page.words.isPrinted('chatEmpty', shown(text)));
}

/** "[In reply to Bo]" at the top of what is said (Telegram), or "bo: …" among names in angles: the last turn of Bo. */
function answeredBy({ rows, words, text }: Page, turns: readonly Turn[], i: number): number | null {
  const { row = 0, last = row, body = null, name = '', angled = false } = turns[i] ?? {};
  const said = body === null ? '' : text.slice(body, rows[row]?.end);
  const called = angled ? ADDRESSED.exec(said)?.[1] : words.printedAs('chatAnswer', rows[last + 1]?.text ?? '');
  if (!called || called === name) return null;
  const found = turns.findLastIndex((one, at) => at < i && one.name.toLowerCase() === called.toLowerCase());
  return found < 0 ? null : found;
}

const ADDRESSED = /^\s{0,3}([^\s:,<>]{1,30})[:,]\s/;

/** What an exporter adds below the words, and the rule above where the file is from. */
const ADDED = /^\{(?:Attachments|Embed|Stickers|Reactions|Inline Emoji)\}$|^={10,}$/;
/** In a chat with names in angles: who came, left, or changed the topic. */
const EVENT = /^(?:\*{1,3} |-!- |-{2,3}> |<-{2,3} |-\w{1,20}- |={2,3} )/;
const LONE = /^(?:\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?|:[\w+-]{1,40}:|<attached: [^<>]{1,200}>)$/;

function bodyFrom(page: Page, { row, last = row, body, time, angled }: Turn, stop: number) {
  const head = page.rows[row] as Row;
  const all = page.rows.slice(last + 1, stop);
  const added = all.findIndex(({ text }) => ADDED.test(text));
  const below = added < 0 ? all : all.slice(0, added);
  const rows = body === null ? below : [cutRow(page.text, head, body), ...below];
  const column = below.reduce((least, one) => (one.text === '' ? least : Math.min(least, one.column)), 1e6);
  const isNoise = (text: string) =>
    // In a chat whose lines have times, one that names nobody is the program's: somebody came or left.
    (time !== null && (TIME.test(shown(text)) || LONE.test(text) || page.words.isPrinted('chatAnswer', text))) ||
    (angled === true && EVENT.test(text)) ||
    // How many reacted, below the name of a sign.
    (last > row && /^\d{1,3}$/.test(text));
  return bodyOf({ ...page, rows }, 0, rows.length, column === 1e6 ? 0 : column, { row: isNoise });
}

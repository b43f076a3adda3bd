// Texts of no known forum into threads, where people take turns: dialogues, plays, chats, nested lists of "name: text".
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { bodyOf } from '../body.ts';
import { nest } from '../nesting.ts';
import { cutRow } from '../page.ts';
import type { Format, Page, Row } from '../types.ts';
import { isTalk } from './judge.ts';
import { type Grammar, grammars, TIME, type Turn } from './turns.ts';

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
    return assemble(page, { format: 'dialogue', converter: null, title: null, post: null, drafts, kind: 'plain' });
  },
};

function talkIn(page: Page): Talk | null {
  for (const grammar of grammars(page.words.labels)) {
    const turns = page.rows.flatMap(({ text }, i) => (text === '' ? [] : (grammar.turnAt(page, i) ?? [])));
    if (isTalk(page, turns, grammar)) return { grammar, turns };
  }
  return null;
}

function draftsOf(page: Page, { grammar, turns }: Talk): readonly Draft[] {
  const places = grammar.name === 'list' ? nest(turns.map(({ column }) => column)) : null;
  const nested = places?.some(({ parent }) => parent !== null) ?? false;
  return turns.map((turn, i): Draft => {
    const { name, time, row } = turn;
    const parent = nested ? (places?.[i]?.parent ?? null) : null;
    return {
      author: name,
      reading: { score: null, age: time === null ? null : { text: time, unit: null, count: null } },
      parent,
      parentBy: parent !== null ? 'indent' : nested ? 'root' : 'unknown',
      guess: nested ? null : guessFor(turns, i),
      first: row,
      last: row,
      body: bodyFrom(page, turn, turns[i + 1]?.row ?? page.rows.length),
    };
  });
}

/** Whoever speaks most likely answers the last other one who spoke. */
function guessFor(turns: readonly Turn[], i: number) {
  const parent = turns.findLastIndex(({ name }, at) => at < i && at > i - 12 && name !== turns[i]?.name);
  return parent < 0 ? null : { parent, confidence: 0.4 };
}

function bodyFrom(page: Page, { row, body, time }: Turn, stop: number) {
  const head = page.rows[row] as Row;
  const below = page.rows.slice(row + 1, stop);
  const rows = body === null ? below : [cutRow(page.text, head, body), ...below];
  const column = below.reduce((least, one) => (one.text === '' ? least : Math.min(least, one.column)), 1e6);
  // In a chat whose lines have times, one that names nobody is the program's: somebody came or left.
  const noise = time === null ? {} : { row: (text: string) => TIME.test(text) };
  return bodyOf({ ...page, rows }, 0, rows.length, column === 1e6 ? 0 : column, noise);
}

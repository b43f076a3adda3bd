// Talk pages as wikitext into what their marks say: levels by `:*#`, signatures by links to users, words without markup.
import { type Body, bodyOf } from '../body.ts';
import type { Page, Row, WikiWords } from '../types.ts';
import type { Heads } from './regions.ts';
import type { Signature } from './signature.ts';
import type { Manner } from './signed.ts';

const HEADING = /^(={1,6})[^=].{0,250}\1$/;
const LINK = /\[\[:?\s?([^[\]|#<>]{2,150})/g;
/** What stands between a text and its signature: dashes, an open bracket, the tags of a coloured name. */
const LEAD = /(?:[\s'(~—–―-]|<[^<>]{0,200}>|&\w{2,8};)+$/;
const UNSIGNED = /\{\{(?:subst:)?unsigned[^|{}]{0,12}\|([^|{}]{1,80})\|\s?$/i;
/** Links of one signature stand no further apart. */
const GAP = 160;
/** What is markup and no word: quotes, links up to their text, tags, templates up to what they are given. */
const MARKUP = [
  "'{2,5}",
  '\\[\\[(?:[^[\\]|]{0,200}\\|)?',
  '\\]\\]',
  '\\[https?://[^\\s\\]]{1,500}\\s',
  '<!--[^<>]{0,2000}-->',
  '</?[a-zA-Z][^<>]{0,200}>',
  '\\{\\{[^{}|]{0,80}\\|',
  '\\{\\{|\\}\\}',
];

export const wikiHeads: Heads = (rows) => rows.findLastIndex(({ text }) => HEADING.test(text)) + 1;

export function wikitextManner(page: Page): Manner {
  const { wiki } = page.words;
  const outdents = wiki.outdent.map((word) => `{{${word}`);
  const piece = new RegExp([`\\{\\{(?:${wiki.outdent.join('|')})[^{}]{0,30}\\}\\}`, ...MARKUP].join('|'), 'g');
  return {
    signatureOf: linkedSignatures(wiki),
    placeOf: ([top]) => {
      const column = marksOf(top);
      const text = top?.text.slice(column).trimStart().toLowerCase() ?? '';
      return { column, outdented: outdents.some((outdent) => text.startsWith(outdent)) };
    },
    bodyOf: (rows, column) => body(page, rows, column, piece),
  };
}

/** Only what answers something is set in by colons. */
export const isIndented = ({ text }: Row): boolean => /^[:*#]{0,40}:/.test(text);

const marksOf = (row: Row | undefined) => /^[:*#]{1,40}/.exec(row?.text ?? '')?.[0].length ?? 0;

function body(page: Page, rows: readonly Row[], level: number, piece: RegExp): Body {
  const freed = rows.map((row) => {
    const marks = /^[:*#]{0,40}/.exec(row.text)?.[0].slice(0, level) ?? '';
    const text = row.text.slice(marks.length).trimStart();
    const at = row.end - text.length;
    return { ...row, start: at, at, text, column: 0 };
  });
  return bodyOf({ ...page, rows: freed }, 0, freed.length, 0, { piece, glue: true });
}

/** The account that the links before a time lead to; the signature begins with the first link to it. */
export function linkedSignatures({ users }: WikiWords): (before: string) => Signature | null {
  const spaces = users.map((name) => name.toLowerCase());
  return (before) => {
    const unsigned = UNSIGNED.exec(before);
    if (unsigned) return { name: unsigned[1]?.trim() ?? '', start: unsigned.index, sure: true };
    const links = Array.from(before.matchAll(LINK)).flatMap(({ 1: target = '', index }) => {
      const name = accountIn(target, spaces);
      return name === null ? [] : [{ name, index }];
    });
    const last = links.at(-1);
    if (!last) return null;
    let first = last;
    for (const link of links.toReversed()) {
      if (link.name !== last.name || first.index - link.index > GAP) break;
      first = link;
    }
    const lead = LEAD.exec(before.slice(0, first.index))?.[0].length ?? 0;
    return { name: last.name, start: first.index - lead, sure: true };
  };
}

/** "User talk:Ann_Lee/Archive" and "Special:Contributions/Ann Lee" are Ann Lee. */
function accountIn(target: string, spaces: readonly string[]): string | null {
  const written = target.replaceAll('_', ' ').trim();
  const lower = written.toLowerCase();
  const space = spaces.find((name) => lower.startsWith(name) && /^\s?[:/]/.test(lower.slice(name.length)));
  if (space === undefined) return null;
  const name = written.slice(space.length).replace(/^\s?[:/]\s?/, '');
  return name.split('/')[0]?.trim() || null;
}

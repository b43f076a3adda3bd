// A row like "Ann said:" or "ann a écrit:and so on" into who is quoted, and with what.
import { isDate } from '../dates.ts';
import type { Words } from '../words.ts';
import type { Attribution } from './style.ts';

// Longest name with the words behind it.
const LONGEST = 80;
// Most words between a name and the colon ("hat geschrieben").
const MOST_WORDS = 3;
const ARROW = /^\s*[↑⤴]\s*/;

export function sayingAt(text: string, isWriter: (name: string) => boolean, words: Words): Attribution | null {
  for (let colon = text.indexOf(':'); colon > 0 && colon < LONGEST; colon = text.indexOf(':', colon + 1)) {
    const name = nameIn(text.slice(0, colon).trim(), isWriter, words);
    if (name === null) continue;
    const rest = text.slice(colon + 1).trim();
    const said = withoutDate(rest);
    return said === '' ? { name } : { name, rest: said };
  }
  return null;
}

// What may still belong to a date that is whole already.
const CLOCK = /\d|^[ap]m$/i;
// A date has at most so many words.
const MOST_PARTS = 8;

/** What is said, without the arrow that leads to the quoted post, and without its date behind that arrow. */
function withoutDate(rest: string): string {
  const said = rest.replace(ARROW, '');
  if (isDate(said)) return '';
  const parts = said === rest ? [] : said.split(' ', MOST_PARTS);
  let count = parts.findIndex((_, i) => i > 0 && isDate(parts.slice(0, i + 1).join(' '))) + 1;
  if (count === 0) return said;
  while (count < parts.length && CLOCK.test(parts[count] ?? '')) count++;
  return said.slice(parts.slice(0, count).join(' ').length).trim();
}

const AUXILIARIES = new Set(['a', 'ha', 'has', 'hat']);

/** The name before "said", "a écrit", "hat geschrieben"; where the words could be parted in two ways, who writes here decides. */
function nameIn(text: string, isWriter: (name: string) => boolean, words: Words): string | null {
  const parts = text.split(' ');
  const verb = parts.pop() ?? '';
  if (parts.length === 0 || !words.isWrote(verb)) return null;
  for (let end = parts.length; end > Math.max(0, parts.length - MOST_WORDS); end--) {
    const name = parts.slice(0, end).join(' ');
    if (isWriter(name)) return name;
  }
  if (parts.length > 1 && AUXILIARIES.has(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
}

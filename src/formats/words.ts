// The word lists of interfaces into look-ups.
import { type Age, type AgeForms, ageForms, ageOf, fold, type Reading, scoreAndAge } from './ages.ts';
import { plainDigits } from './numbers.ts';
import type { PageWord } from './page-words.ts';
import { phrases } from './phrases.ts';
import type { FormatWords, ForumWords, LanguageWords, MailWords, WikiWords } from './types.ts';

export interface Words {
  readonly age: (text: string) => Age | null;
  /** An age without "ago". */
  readonly span: (text: string) => Age | null;
  readonly scoreAndAge: (text: string) => readonly Reading[];
  /** An age by the words around it alone ("منذ …"), for forms nobody listed. */
  readonly looksLikeAge: (text: string) => boolean;
  readonly isLanguage: (text: string) => boolean;
  readonly isDeleted: (text: string) => boolean;
  readonly isRole: (text: string) => boolean;
  /** "5 more replies", in any language. */
  readonly isMore: (text: string) => boolean;
  readonly isButton: (text: string) => boolean;
  /** A button below a comment ("Reply"). */
  readonly isUnder: (text: string) => boolean;
  readonly isNotice: (text: string) => boolean;
  /** A line of the page's foot: one of its entries, or several in a row. */
  readonly isFooter: (text: string) => boolean;
  /** Words that follow a name without a space, longest first: OP of all languages, and "banned" of all languages. */
  readonly op: readonly string[];
  readonly banned: readonly string[];
  readonly to: ReadonlySet<string>;
  readonly mail: MailWords;
  readonly wiki: WikiWords;
  readonly labels: readonly string[];
  /** Whether a text is one of those that forum software prints there. */
  readonly isForum: (what: keyof ForumWords, text: string) => boolean;
  /** Whether a row is one of those that a site or a program prints there, and what stands in its gap. */
  readonly isPrinted: (what: PageWord, text: string) => boolean;
  readonly printedAs: (what: PageWord, text: string) => string | null;
  /** Whether a word is one that stands between a name and what that person is quoted with ("said"). */
  readonly isWrote: (text: string) => boolean;
}

type Key =
  | 'deleted'
  | 'removed'
  | 'op'
  | 'banned'
  | 'roles'
  | 'to'
  | 'more'
  | 'buttons'
  | 'under'
  | 'notices'
  | 'footer';

export function compile({ languages, names, mail, wiki, labels, forums, pages }: FormatWords): Words {
  const forms: AgeForms = ageForms(languages);
  const spans: AgeForms = ageForms(languages, 'spans');
  const all = (...keys: Key[]) => languages.flatMap((language) => keys.flatMap((key) => language[key] ?? []));
  const set = (...keys: Key[]) => new Set(all(...keys).map(fold));
  const languageNames = new Set(names.map(fold));
  const deleted = set('deleted', 'removed');
  const roles = set('op', 'banned', 'roles');
  const more = set('more');
  const buttons = set('buttons');
  const under = set('under');
  const notices = set('notices');
  const footer = footerIn(set('footer'));
  const forum = new Map(Object.entries(forums).map(([what, list]) => [what, new Set(list.map(fold))]));
  const printed = new Map(Object.entries(pages).map(([what, list]) => [what, phrases(list)]));
  const wrote = new Set(mail.wrote.map(fold));
  return {
    age: (text) => ageOf(text, forms),
    span: (text) => ageOf(text, spans),
    scoreAndAge: (text) => scoreAndAge(text, forms),
    looksLikeAge: (text) => languages.some((language) => isAround(fold(text), language)),
    isLanguage: (text) => languageNames.has(fold(text)),
    isDeleted: (text) => deleted.has(fold(text.trim().replace(/^[*_]|[*_]$|\\/g, ''))),
    isRole: (text) =>
      /^[MAB]{1,3}$/.test(text) || roles.has(fold(text)) || roles.has(fold(text.replace(/[MAB]{1,3}$/, ''))),
    isMore: (text) => more.has(fold(plainDigits(text).replace(/\d+/, '#').replace('➔', ''))),
    isButton: (text) => buttons.has(fold(text.replace('➔', ''))),
    isUnder: (text) => under.has(fold(text)),
    isNotice: (text) => notices.has(fold(text)),
    isFooter: (text) => text !== '' && text.length <= LONGEST_FOOTER && footer(fold(text)),
    op: glued(all('op')),
    banned: glued(all('banned')),
    to: new Set(all('to')),
    mail,
    wiki,
    labels,
    isForum: (what, text) => forum.get(what)?.has(fold(text)) === true,
    isPrinted: (what, text) => printed.get(what)?.(text) != null,
    printedAs: (what, text) => printed.get(what)?.(text) ?? null,
    isWrote: (text) => wrote.has(fold(text)),
  };
}

const LONGEST_FOOTER = 100;

/** One of the entries, which may go on behind a `…`, or several of them in a row. */
function footerIn(entries: ReadonlySet<string>): (text: string) => boolean {
  const open = [...entries].flatMap((entry) => (entry.endsWith('…') ? [entry.slice(0, -1)] : []));
  const parts = [...entries].map((entry) => ` ${entry} `);
  return (text) => {
    const counted = text.replace(/\d[\d.,]*[kmb]?(?= )/, '#');
    if (entries.has(counted) || open.some((start) => counted.startsWith(start))) return true;
    const row = ` ${counted} `;
    return parts.filter((part) => row.includes(part)).length > 1;
  };
}

/** As written and as capitals, which a style sheet can make of it; longest first. */
function glued(words: readonly string[]): readonly string[] {
  const list = [...new Set(words.flatMap((word) => [word, word.toUpperCase()]))];
  return list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function isAround(text: string, { around }: LanguageWords): boolean {
  if (!around || text.length > 40) return false;
  const [before, after] = around.map((part) => part.toLowerCase()) as [string, string];
  if (before.length + after.length < 3) return false;
  return text.startsWith(before) && text.endsWith(after) && text.split(' ').length <= 6;
}

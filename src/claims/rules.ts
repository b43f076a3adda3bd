// What a clause does: the ordered list of named rules that tell claims from questions, quotes and asides.
import { wordsOf } from '../lexicon/index.ts';
import { isAttribution, isNotation } from '../text/index.ts';
import {
  behindInterjections,
  isAttachment,
  isBareLeadIn,
  isChatter,
  isEditNote,
  isField,
  isFilledIn,
  isLeadIn,
  isNotice,
  isPleasantry,
  isPointer,
  type Remark,
} from './asides.ts';
import { isPhrase, isVerdict } from './phrase.ts';
import { alternative, challenge, inquiry, rhetorical } from './questions.ts';
import { isRequest } from './requests.ts';
import type { ClauseContext, Verdict } from './verdict.ts';

interface ClaimRule {
  readonly name: string;
  readonly judge: (clause: ClauseContext) => Verdict | null;
}

const aside: Verdict = { role: 'aside' };
// Courtesies and asides are short; longer sentences that open with "sorry" or "ok" go on to say something.
const SHORT = 6;
const LONGEST_DEVICE = 8;

/** Read from the top: the first rule with a verdict settles the clause. */
export const claimRules: readonly ClaimRule[] = [
  { name: 'quoted', judge: ({ quoted }) => (quoted ? { role: 'quote' } : null) },
  { name: 'placeholder', judge: ({ deleted, automatic }) => (deleted || automatic ? aside : null) },
  { name: 'link', judge: link },
  { name: 'attachment', judge: asideIf(isAttachment) },
  { name: 'link-title', judge: ({ linked }) => (linked ? aside : null) },
  { name: 'broken-off', judge: ({ broken }) => (broken ? aside : null) },
  { name: 'table-row', judge: ({ tabled }) => (tabled ? aside : null) },
  { name: 'attribution', judge: ({ text }) => (isAttribution(text) ? aside : null) },
  { name: 'notation', judge: ({ text, asks }) => (!asks && isNotation(text) ? aside : null) },
  { name: 'device', judge: opensWith('devices', LONGEST_DEVICE) },
  { name: 'spoken', judge: ({ asks, inMarks }) => (asks && inMarks ? aside : null) },
  { name: 'rhetorical-question', judge: rhetorical },
  { name: 'issue', judge: ({ asks, title }) => (asks && title ? { role: 'claim', flags: ['issue'] } : null) },
  { name: 'inquiry', judge: inquiry },
  { name: 'alternative', judge: alternative },
  { name: 'question', judge: ({ asks }) => (asks ? { role: 'question' } : null) },
  { name: 'challenge', judge: challenge },
  { name: 'notice', judge: asideIf(isNotice) },
  { name: 'field', judge: (clause) => (isField(clause) || isFilledIn(clause, clause.form) ? aside : null) },
  { name: 'edit-note', judge: asideIf(isEditNote) },
  { name: 'bare-concession', judge: concession },
  { name: 'pleasantry', judge: asideIf(isPleasantry) },
  { name: 'chatter', judge: asideIf(isChatter) },
  { name: 'courtesy', judge: opensWith('courtesy', SHORT) },
  { name: 'meta', judge: opensWith('meta', SHORT) },
  { name: 'bare-agreement', judge: opensWith('agree', 3) },
  { name: 'bare-denial', judge: opensWith('deny', 2) },
  { name: 'pointer', judge: asideIf(isPointer) },
  { name: 'request', judge: asideIf(isRequest) },
  { name: 'lead-in', judge: asideIf(isLeadIn) },
  { name: 'bare-lead-in', judge: asideIf(isBareLeadIn) },
  { name: 'phrase', judge: asideIf(isPhrase) },
  { name: 'fragment', judge: fragment },
  { name: 'assertion', judge: () => ({ role: 'claim' }) },
];

/** What these rules say is a matter of form, not of judgement, and no weights are asked. */
export const SETTLED: ReadonlySet<string> = new Set([
  ...[
    'quoted',
    'placeholder',
    'link',
    'notation',
    'device',
    'spoken',
    'issue',
    'inquiry',
    'alternative',
    'bare-concession',
  ],
  ...[
    'attachment',
    'link-title',
    'table-row',
    'attribution',
    'notice',
    'field',
    'edit-note',
    'pleasantry',
    'chatter',
    'pointer',
    'request',
    'bare-lead-in',
    'phrase',
  ],
]);

const ADDRESS = /(?:https?:\/\/|www\.)\S{1,2000}(?: \.\.\. ?\S{1,200})?|\S{1,100}@[\w-]{1,100}\.[\w.]{2,100}/gi;
/** Names of files that stand for a picture, a film or a page. */
const FILE = /[^\s/]{1,100}\.(\w{3,4})(?!\S)/g;
const ENDINGS = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'mp4', 'pdf']);

const withoutAddresses = (text: string) =>
  text
    .replace(ADDRESS, '')
    .replace(FILE, (file: string, ending: string) => (ENDINGS.has(ending.toLowerCase()) ? '' : file));
/** Marks of the forums that set an address out: `[url=…]`. */
const MARK = /\[\/?\w{1,10}(?:=[^\]]{0,200})?\]/g;

const LONGEST_LABEL = 3;

/** Nothing but addresses, the signs and numbers that set them out, and a name or a word that says what they are. */
function link({ text, lexicon }: ClauseContext): Verdict | null {
  if (!/:\/\/|www\.|@|\.\w{3,4}(?!\S)/i.test(text)) return null;
  const rest = withoutAddresses(text).replace(MARK, '');
  if (rest === text) return null;
  const words = /[:–-]\s*$/.test(rest) ? wordsOf(rest).filter((word) => /\p{L}/u.test(word.text)) : [];
  const says = words.some((word) => lexicon.subjects.has(word.text) || lexicon.auxiliaries.has(word.text));
  const isLabel = words.length > 0 && words.length <= LONGEST_LABEL && !says;
  return isLabel || !/\p{L}/u.test(rest) ? aside : null;
}

// Scripts that put no space between words: there a sentence is few words, and so many signs say something.
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
const FEWEST_SIGNS = 7;

function fragment(clause: ClauseContext): Verdict | null {
  const { words, text } = clause;
  return words.length < 3 && !isVerdict(clause) && (text.match(UNSPACED) ?? []).length < FEWEST_SIGNS ? aside : null;
}

/** "Fair enough." is short, but it is a commitment that the map must show; so is "Ok, that's true about the roof." */
function concession({ words, lexicon }: ClauseContext): Verdict | null {
  const { concede, preludes } = lexicon;
  const from = concede.at(words, 0) ? 0 : (preludes.at(words, 0)?.to ?? behindInterjections(words, lexicon));
  const match = words.length <= (from > 0 ? SHORT : 4) ? concede.at(words, from) : null;
  const isWhole = match?.to === words.length || from === 0;
  // "Exactly." only colours what comes next; "I agree." says so of its writer.
  const isOwn = match !== null && match.to - match.from > 1 && lexicon.firstPersons.has(words[from]?.text ?? '');
  return match && (isOwn || !(isWhole && lexicon.agree.at(words, from))) ? { role: 'claim' } : null;
}

function asideIf(holds: (remark: Remark) => boolean) {
  return (clause: ClauseContext): Verdict | null => (holds(clause) ? aside : null);
}

function opensWith(list: 'courtesy' | 'meta' | 'devices' | 'agree' | 'deny', longest: number) {
  return ({ words, lexicon }: ClauseContext): Verdict | null =>
    words.length <= longest && lexicon[list].at(words, 0) ? aside : null;
}

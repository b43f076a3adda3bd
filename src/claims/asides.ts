// A clause into whether it is none of its writer's points: a notice, thanks, a note on an edit, a remark on the talk, a field of a form.
import type { Lexicon, Word } from '../lexicon/index.ts';
import { asksFacts, holdsLabel } from './forms.ts';

/** What these rules look at. */
export interface Remark {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
}

// What is longer than its kind goes on to say something.
const LONGEST = {
  notice: 40,
  courtesy: 16,
  rest: 6,
  edit: 16,
  chatter: 14,
  pointer: 12,
  address: 40,
  leadIn: 14,
  field: 60,
} as const;

/** "This topic was automatically closed 30 days after the last reply.", "Your post has been removed.", "Mod note: …" */
export function isNotice({ words, lexicon: { notices, boards, handled } }: Remark): boolean {
  if (words.length > LONGEST.notice) return false;
  const board = boards.at(words, 0);
  return notices.at(words, 0) !== null || (board !== null && handled.at(words, board.to) !== null);
}

/** "RIP old mill": in capitals, so that it is not "rip the old mill down". */
const REST = /^R\.?I\.?P\b/;

/** "Thanks for the long answer!", "So sorry for the late reply", "Let me know if it works." */
export function isPleasantry(remark: Remark): boolean {
  const { text, words, lexicon } = remark;
  if (words.length > LONGEST.courtesy) return false;
  if (words.length <= LONGEST.rest && REST.test(text)) return true;
  const at = behindInterjections(words, lexicon);
  const match = lexicon.pleasantries.at(words, at);
  if (!match || (lexicon.pointed.at(words, at)?.to ?? 0) > match.to) return false;
  return !saysMore(remark, match.to);
}

/** "Edit: spelling", "Edit 2: fixed the link" */
export function isEditNote(remark: Remark): boolean {
  const { words, lexicon } = remark;
  const mark = lexicon.editMarks.at(words, 0);
  if (!mark || !words[mark.to - 1]?.pause || words.length > LONGEST.edit) return false;
  const match = lexicon.edits.at(words, mark.to);
  return mark.to === words.length || (match !== null && !saysMore(remark, match.to));
}

/** "First time poster, so be kind.", "Rant over." */
export function isChatter(remark: Remark): boolean {
  const { words, lexicon } = remark;
  if (words.length > LONGEST.chatter) return false;
  const match = lexicon.chatter.at(words, behindInterjections(words, lexicon));
  return match !== null && !saysMore(remark, match.to);
}

/** "See my answer above.", "Please use the search." */
export function isPointer(remark: Remark): boolean {
  const { text, words, lexicon } = remark;
  // An address is many words, and none of them is said.
  const own = text.includes('://') ? lexicon.wordsOf(text.replace(ADDRESS, ' ')) : words;
  if (own.length > LONGEST.pointer) return false;
  // "Readers: please only …"
  const at = /^\p{L}{2,30}:\s/u.test(text) ? 1 : behindInterjections(words, lexicon);
  const match = lexicon.pointers.at(words, at) ?? lexicon.pointers.at(words, 0);
  return match !== null && !saysMore(remark, match.to);
}

const ADDRESS = /https?:\/\/\S{1,2000}/g;
const ADDRESS_BEHIND = /\s?https?:\/\/\S{1,2000}$/;

/** "Here is what the board wrote:", "The minutes can be found here: https://…" */
export function isLeadIn({ text, words, lexicon }: Remark): boolean {
  if (!/[:：]/.test(text) || !/[:：]\s{0,2}$/.test(text.replace(ADDRESS_BEHIND, ''))) return false;
  const own = words.filter(({ start }) => start < text.lastIndexOf(':'));
  const match = own.length <= LONGEST.leadIn ? lexicon.leadIns.find(own) : null;
  return match !== null && !own.slice(0, match.from).some((_, at) => at > 0 && lexicon.openers.contrast.at(own, at));
}

/** "Location: the mill" where several people fill in the same form. */
export const isFilledIn = ({ text, words, lexicon }: Remark, form: ReadonlySet<string>): boolean =>
  holdsLabel(text, form) &&
  (asksFacts(form) || !words.some(({ text: word }) => lexicon.auxiliaries.has(word) || lexicon.pronouns.has(word)));

/** "So, to summarise", with nothing of what it announces. */
export function isBareLeadIn({ words, lexicon }: Remark): boolean {
  return lexicon.leadIns.at(words, behindInterjections(words, lexicon))?.to === words.length;
}

/** "Operating system: the newest one": the name of a field and what it holds, with no verb that claims anything. */
export function isField({ text, words, lexicon }: Remark): boolean {
  const { fields, auxiliaries, pronouns } = lexicon;
  const match = words.length <= LONGEST.field ? fields.at(words, 0) : null;
  const name = match && words[match.to - 1];
  if (!name || !/^\s?[:：]/.test(text.slice(name.end, name.end + 2))) return false;
  return !words.slice(match.to).some(({ text: word }) => auxiliaries.has(word) || pronouns.has(word));
}

const FILE = /^\S{1,120}\.\w{2,12} \(\d[\d.,]{0,9} ?[KMG]i?B\)\S{0,2}$/;
const PICTURE = /^.{0,120}\d{2,5} ?[x×] ?\d{2,5}(?: \d[\d.,]{0,9} ?[KM]i?B)$/;
/** "Rye loaf - Wikipedia, the free encyclopedia", "Mill burns down | News | The Bread Post" */
const PAGE = /^.{2,200} - Wikipedia(?:, the free encyclopedia)?$|^[^|]{2,200} \| [^|]{2,80} \| [^|]{2,80}$/;

// What every picture and page holds, and few sentences do: these are looked for first, as it is fast.
const NUMBER = /\d{2}/;
const PARTED = /\||Wikipedia/;

/** What a board prints for a file, a picture or a page that is linked. */
export const isAttachment = ({ text }: Remark): boolean =>
  FILE.test(text) || (NUMBER.test(text) && PICTURE.test(text)) || (PARTED.test(text) && PAGE.test(text));

// "Well, ok, so thanks for …"
const MOST_BEFORE = 3;

/** The first word that is none of those that may stand before what is meant. */
export function behindInterjections(words: readonly Word[], { interjections }: Lexicon): number {
  let at = 0;
  while (at < MOST_BEFORE && at < words.length - 1 && interjections.has(words[at]?.text ?? '')) at++;
  return at;
}

// "(edited for brevity) The mill …"
const FEWEST_BEHIND = 3;

/** "Thanks for the link, it shows …", "thanks for not asking": with a "but", a "not" or a new clause somebody says something after all. */
function saysMore({ text, words, lexicon }: Remark, from: number): boolean {
  const { subjects, pronouns, negations, blame, goesOn, openers } = lexicon;
  for (let at = from; at < words.length; at++) {
    const word = words[at]?.text ?? '';
    if (negations.has(word) || blame.has(word) || openers.contrast.at(words, at)) return true;
    if (goesOn.has(word) && at < words.length - 2) return true;
    const before = words[at - 1];
    if (before?.pause && (subjects.has(word) || pronouns.has(word))) return true;
    if (before && text[before.end] === ')' && words.length - at >= FEWEST_BEHIND) return true;
  }
  return false;
}

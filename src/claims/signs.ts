// Words from one place on into what kind of clause they make: one of state, one of the present, a remark, a main clause.
import type { Lexicon, Word } from '../lexicon/index.ts';

// A negation or a condition further off speaks of something else; and a sentence may be as long as a book.
export const FARTHEST = 60;

export const isPronoun = ({ text }: Word, { pronouns, negations }: Lexicon) =>
  pronouns.has(text) && !negations.has(text);

/** "I have walked", "it's been years": beside it a "since" tells time. */
export const isPerfect = (words: readonly Word[], { perfects }: Lexicon) =>
  words.some(({ text }) => perfects.has(text));

// As far behind its connective as this the verb of a clause is looked for.
const CLAUSE = 12;
const LONGEST_REMARK = 5;

/** "As you know, …", "as others do.", "as he walked in": only what is, has or can be so gives a reason behind "as". */
export function isRemark(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  const opening = words.slice(from, from + LONGEST_REMARK);
  const named = opening[0] && isPronoun(opening[0], lexicon);
  if (opening.some(({ text, pause }) => (pause || named) && lexicon.remarks.has(text))) return true;
  return stateAt(words, from, lexicon) < 0 && !isHabit(opening, lexicon);
}

const FEWEST_OF_HABIT = 4;

/** "As it takes two hours": a pronoun with a verb of the present and more behind it says what is always so. */
function isHabit(opening: readonly Word[], lexicon: Lexicon): boolean {
  const [subject, verb] = opening;
  if (!subject || !verb || opening.length < FEWEST_OF_HABIT || !isPronoun(subject, lexicon)) return false;
  return !(
    verb.pause ||
    /(?<!e)ed$/u.test(verb.text) ||
    lexicon.bounds.has(verb.text) ||
    lexicon.auxiliaries.has(verb.text)
  );
}

/** A "since" without a comma gives a reason where its clause speaks of now. */
export function isPresent(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  const at = stateAt(words, from, lexicon);
  return at >= 0 && !lexicon.pasts.has(words[at]?.text ?? '');
}

/** The verb that makes a clause one of state: an auxiliary with something behind it, which "as he was walking" lacks; -1 for none. */
export function stateAt(words: readonly Word[], from: number, { auxiliaries, clitics, pasts }: Lexicon): number {
  const ends = [...clitics];
  const end = Math.min(words.length - 1, from + CLAUSE);
  for (let at = from; at < end; at++) {
    const { text, pause } = words[at] as Word;
    if (pause) return -1;
    const states = auxiliaries.has(text) || ends.some((clitic) => text.endsWith(clitic));
    const progresses = pasts.has(text) && words[at + 1]?.text.endsWith('ing');
    if (states && !progresses) return at;
  }
  return -1;
}

// How short a reason that stands first and what follows it may be.
const FEWEST = 3;

/** The first word behind a comma that may be the subject of a clause of its own. */
export function mainBehind(text: string, words: readonly Word[], from: number, lexicon: Lexicon): number | null {
  const end = Math.min(words.length - FEWEST, from + FARTHEST);
  for (let main = from + FEWEST; main <= end; main++) {
    if (text[words[main - 1]?.end ?? 0] !== ',') continue;
    const word = words[main]?.text ?? '';
    const opens = lexicon.subjects.has(word) || lexicon.pronouns.has(word) || lexicon.mains.has(word);
    if (opens && !lexicon.goesOn.has(word)) return main;
  }
  return null;
}

// A clause into whether it asks those who talk for something of the talk itself: a post, a reply, their sources.
import type { Lexicon, Word } from '../lexicon/index.ts';
import { behindInterjections, type Remark } from './asides.ts';

// What is longer goes on to say something; so does an "and" with more than two words behind it.
const LONGEST = 24;
const FEWEST_BEHIND = 3;

/** "Please post your first argument by Friday.", "Explain your answer in two sentences.": asks those who talk for something of the talk. */
export function isRequest({ words, lexicon }: Remark): boolean {
  const { urges, requests, talk } = lexicon;
  if (words.length > LONGEST) return false;
  const at = behindInterjections(words, lexicon);
  const verb = requests.at(words, urges.at(words, at)?.to ?? at);
  const behind = verb ? words.slice(verb.to) : [];
  if (talk.find(behind) === null) return false;
  return !behind.some((_, at) => goesBeyond(behind, at, lexicon));
}

/** "Use of sources is rare.", "Read the thread but think.", "Give us your sources or leave the mill alone." */
function goesBeyond(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const { auxiliaries, blame, openers, joints, subordinators, conditions } = lexicon;
  const text = words[at]?.text ?? '';
  if (auxiliaries.has(text) || blame.has(text) || openers.contrast.at(words, at)) return true;
  if (words.length - at <= FEWEST_BEHIND || joints.at(words, at)?.to !== at + 1) return false;
  return !subordinators.has(text) && !conditions.at(words, at) && !asksAt(words, at + 1, lexicon);
}

const asksAt = (words: readonly Word[], at: number, { urges, requests }: Lexicon): boolean =>
  requests.at(words, urges.at(words, at)?.to ?? at) !== null;

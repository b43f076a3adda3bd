// A clause that ends as a question, or asks in a word, into what it is: a question, or an assertion in its form.
import type { ClauseContext, Verdict } from './verdict.ts';

export function rhetorical({ asks, words, lexicon }: ClauseContext): Verdict | null {
  if (!asks) return null;
  const opening = lexicon.rhetorical.at(words, 0) ?? lexicon.rhetorical.at(words, 1);
  if (!opening) return null;
  // "So what?" alone says nothing of its own; what follows it does.
  return words.length < 4 ? { role: 'aside' } : { role: 'claim', flags: ['rhetorical'] };
}

/** "Does anyone know whether …?", "And can you tell me …?": only who wants to know asks so. */
export function inquiry({ asks, words, lexicon }: ClauseContext): Verdict | null {
  const opens = asks && (lexicon.inquiries.at(words, 0) ?? lexicon.inquiries.at(words, 1));
  return opens ? { role: 'question' } : null;
}

/** "Is it the pump or the valve?" lets the other choose; of ten such that weights took for claims readers saw three as claims. */
export function alternative({ asks, words, lexicon }: ClauseContext): Verdict | null {
  if (!asks || !words.slice(0, 2).some(({ text }) => lexicon.auxiliaries.has(text))) return null;
  const or = words.findIndex(({ text }, at) => at > 2 && lexicon.alternatives.has(text));
  // "Are you blind or what?", "Should I pay or not?"
  const chooses = or > 0 && words.slice(or + 1).some(({ text }) => !lexicon.stopwords.has(text));
  return chooses ? { role: 'question' } : null;
}

export function challenge({ words, lexicon }: ClauseContext): Verdict | null {
  return words.length <= 3 && lexicon.challenges.at(words, 0) ? { role: 'question' } : null;
}

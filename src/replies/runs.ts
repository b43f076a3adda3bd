// A passage's sentences into runs of neighbours that copy one stretch of somebody's words.
import { type Found, find, type Reach, type Scope, stands } from './find.ts';
import type { Stretch } from './words.ts';

/** Sentences `from` to before `to` copy `found.source` from `found.start` to `found.end`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly found: Found;
}

// A sentence with fewer words can go on with a run, not begin one.
const FEWEST = 5;

export function runsOf(sentences: readonly Stretch[], scope: Scope, reach: Reach): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const last = runs.at(-1);
    if (last?.to === index && goesOn(last, sentence)) {
      runs[runs.length - 1] = {
        ...last,
        to: index + 1,
        found: { ...last.found, end: last.found.end + sentence.words.length },
      };
      continue;
    }
    const longer = last?.to === index ? together(sentences.slice(last.from, index + 1), scope, reach) : null;
    if (last && longer) {
      runs[runs.length - 1] = { ...last, to: index + 1, found: longer };
      continue;
    }
    const found = sentence.words.length >= FEWEST ? find(sentence, scope, reach) : null;
    if (found) runs.push(startedEarlier({ from: index, to: index + 1, found }, sentences, last?.to ?? 0));
  }
  return runs;
}

/** Somebody who said these sentences one after the other, where who said the first of them first did not. */
function together(sentences: readonly Stretch[], scope: Scope, reach: Reach): Found | null {
  return find({ words: sentences.flatMap(({ words }) => words), gaps: [] }, scope, reach);
}

const goesOn = ({ found }: Run, { words }: Stretch) => stands(found.source.words, words, found.end);

/** Takes in short sentences before the run that stand before it in the source, too. */
function startedEarlier(run: Run, sentences: readonly Stretch[], earliest: number): Run {
  let { from } = run;
  let { start } = run.found;
  while (from > earliest) {
    const words = sentences[from - 1]?.words ?? [];
    if (words.length === 0 || !stands(run.found.source.words, words, start - words.length)) break;
    start -= words.length;
    from--;
  }
  return { ...run, from, found: { ...run.found, start } };
}

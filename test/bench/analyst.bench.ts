// What claims and relations cost beside reading the bodies of the same thread, and beside remark on every body: `npm run bench`.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { bench, describe } from 'vitest';
import { claimScorer, findClaims } from '../../src/claims/index.ts';
import { loadAnalysis } from '../../src/cli/resources.ts';
import { fromThreadJson } from '../../src/formats/index.ts';
import { lexicon } from '../../src/lexicon/index.ts';
import { findRelations, relationScorers } from '../../src/relations/index.ts';
import { traceReplies } from '../../src/replies/index.ts';
import { readBodies } from '../../src/text/index.ts';
import { talk } from './talk.ts';

const { lexicon: words, model, weights } = loadAnalysis();
if (!weights) throw new Error('The bench needs the trained weights in data/model/.');
const lists = lexicon(words);
const claims = claimScorer(weights.claims);
const judgement = { lexicon: lists, model, scorers: relationScorers(weights) };
const remark = unified().use(remarkParse).freeze();

describe.each([150, 2000])('the analyst on %i comments', (size) => {
  const { comments } = talk(size);
  const { thread } = fromThreadJson({ comments }, 'talk');
  readBodies(thread);
  traceReplies(thread);
  // Enough rounds that the compiler has settled: the first few cost twice what the others do.
  const options = { iterations: size < 1000 ? 40 : 10, warmupIterations: size < 1000 ? 10 : 3, time: 0 };
  bench('remark on every body', () => comments.forEach(({ text }) => void remark.parse(text)), options);
  bench('reading bodies', () => readBodies(fromThreadJson({ comments }, 'talk').thread), options);
  bench(
    'claims and relations',
    () => {
      findClaims(
        thread,
        () => lists,
        () => claims,
      );
      findRelations(thread, judgement);
    },
    options,
  );
});

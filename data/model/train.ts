// The folder of annotated data into the weights of this folder: `npx tsx data/model/train.ts ../shared/arguments`.
import { writeFileSync } from 'node:fs';
import { claimScorer } from '../../src/claims/index.ts';
import { counting, rarity, sideOf, speechOf, stanceScorer } from '../../src/relations/index.ts';
import { trainAnswers } from './train/answers.ts';
import { CLAIM_THRESHOLDS, linearOf, trainClaims } from './train/claims.ts';
import { cmvThreads, quotedRows, readings, replyPairs } from './train/data.ts';
import { type SideOf, trainLinks } from './train/links.ts';
import { packed } from './train/logistic.ts';
import { lists } from './train/reader.ts';
import { trainStance } from './train/stance.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Name the folder with the annotated data: npx tsx data/model/train.ts FOLDER');

function write<T extends object>(name: string, about: string, data: T): T {
  const text = `${JSON.stringify({ about, ...data })}\n`;
  writeFileSync(new URL(`${name}.json`, import.meta.url), text);
  console.log(`${name}.json: ${Math.round(text.length / 1024)} KB`);
  return data;
}

const thresholds = CLAIM_THRESHOLDS;
const golds = [...readings(folder), ...cmvThreads(folder)];
const models = trainClaims(golds);
const claims = write('claims', 'Where a sentence falls apart, and which clauses are claims.', {
  cut: packed(models.cut),
  claim: packed(models.claim),
  thresholds,
});

const pairs = ['debagreement', 'iac_qr'].flatMap((set) => replyPairs(folder, set));
const { data, sides } = trainStance(pairs, claimScorer(claims));
const stance = stanceScorer(write('stance', 'Whether a reply takes a side, and which.', data));

/** The stance of a reply; of one that stands in the stance sets, as models say that never saw it. */
const side: SideOf = ({ gold, view }, reply, parent) => {
  const unseen = sides.get(gold.id ?? '');
  if (unseen) return unseen;
  const speech = (id: string) => {
    const comment = view.byId.get(id);
    if (!comment) throw new Error(`There is no comment ${id}.`);
    return speechOf(comment, view.moves.get(id) ?? [], counting(lists));
  };
  return sideOf(speech(reply), speech(parent), lists, stance);
};
const scorers = models.folds.map(({ cut, claim }) => ({ cut: linearOf(cut), claim: linearOf(claim), thresholds }));
const answers = write('answers', 'Which sentence a reply answers.', trainAnswers(quotedRows(folder)));
write('links', 'Which claims belong together, and how.', trainLinks(golds, scorers, side, rarity(answers.rarity)));

// The names of rules into plain English: rules of relations as what the words do, rules of claims as what a piece of text is.
import type { SegmentRole } from '../../thread/index.ts';
import type { Facts } from './facts.ts';

/** `words`: how it reads before the words that fired; `whole`: where no single words did. */
interface RuleRow {
  readonly words: (facts: Facts) => string;
  readonly whole: (facts: Facts) => string;
}

const rule = (says: RuleRow['words'], whole = says): RuleRow => ({ words: says, whole });

/** Rules that name relations: relations/within.ts, across.ts and asked.ts, and what stands in for them. */
export const RELATION_RULES: Readonly<Record<string, RuleRow>> = {
  reason: rule(({ from }) => `${from.name} is given as a reason`),
  consequence: rule(({ to }) => `${to.name} is said to follow`),
  result: rule(({ to }) => `${to.name} is drawn as a conclusion`),
  example: rule(({ from }) => `${from.name} is given as an example`),
  case: rule(({ from, to }) => `one of ${from.name} and ${to.name} tells a case, and the other what it shows`),
  elaboration: rule(({ from }) => `${from.name} looks closer at what was said before it`),
  'next-sentence': rule(({ from, to }) => `${from.name} stands right beside ${to.name}, and nothing sets them apart`),
  restatement: rule(({ from, to }) => `${from.name} says in nearly the same words what ${to.name} says`),
  'same-writer': rule(({ from, to }) => `${from.name} and ${to.name} are by the same person`),
  'undercut-phrase': rule(({ from }) => `${from.name} says that the point does not matter or does not follow`),
  concession: rule(({ from }) => `${from.name} grants something`),
  denial: rule(({ from }) => `${from.name} denies something`),
  agreement: rule(
    ({ from }) => `${from.name} agrees with something`,
    () => 'the reply as a whole agrees',
  ),
  'negated-overlap': rule(({ from, to }) => `${from.name} and ${to.name} share words, and one of them is negated`),
  answer: rule(({ from }) => `${from.name} begins by saying yes or no to the question at issue`),
  contrast: rule(({ from }) => `${from.name} opens with a contrast`),
  default: rule(({ from }) => `no words of ${from.name} say how it answers, and most answers speak against something`),
  quoted: rule(({ from, to }) => `${from.name} stands right below words quoted from ${to.name}`),
  question: rule(() => 'it is put as a question'),
  weights: rule(() => 'no single sign tells much; the weights took all of them together'),
};

type ByRole = Readonly<Partial<Record<SegmentRole, string>>>;

/** Rules that say what a piece of text is (claims/rules.ts), and the weights that may overrule them. */
export const CLAIM_RULES: Readonly<Record<string, ByRole>> = {
  quoted: { quote: 'it repeats somebody else’s words' },
  placeholder: { aside: 'no person says it: the comment was deleted, or a program wrote it' },
  link: { aside: 'it is an address and nothing else' },
  attachment: { aside: 'it is what a board prints for a file, a picture or a page' },
  'link-title': { aside: 'it is the title of a link, and nothing else stands beside it' },
  'broken-off': { aside: 'a mail program broke it off a line of a quote' },
  'table-row': { aside: 'it is a row of a table' },
  attribution: { aside: 'it only says whose words follow' },
  notation: { aside: 'it is code, a patch, a log, a table or the like, which nobody says' },
  device: { aside: 'it is a line that a device or a program adds' },
  spoken: { aside: 'it is a question in quotation marks, put into somebody’s mouth' },
  'rhetorical-question': {
    claim: 'it is a question that opens as those do that assert something',
    aside: 'it is a rhetorical question too short to say anything of its own',
  },
  issue: { claim: 'it is no claim, but the question that the thread is about: its title asks it' },
  inquiry: { question: 'it asks as those do who want to know' },
  alternative: { question: 'it asks to choose between two things' },
  question: { question: 'it ends as a question' },
  challenge: { question: 'it asks for grounds in a word or two' },
  notice: { aside: 'it is a notice of the forum or its moderators, not a point of the talk' },
  field: { aside: 'it is a field of a form: a name and what it holds' },
  'edit-note': { aside: 'it only says what was edited' },
  pleasantry: { aside: 'it is thanks, a greeting or a good wish' },
  chatter: { aside: 'it is a remark on the talk itself' },
  pointer: { aside: 'it only sends the reader somewhere' },
  request: { aside: 'it asks those who talk for something of the talk, such as a post or their sources' },
  'bare-lead-in': { aside: 'it only announces what stands behind it' },
  'lead-in': { aside: 'it only announces what stands behind its colon' },
  courtesy: { aside: 'it is a short courtesy, such as thanks or a greeting' },
  meta: { aside: 'it is a short remark on the talk itself' },
  'bare-concession': { claim: 'it grants a point; in few words, but its writer is held to it' },
  'bare-agreement': { aside: 'it only agrees; how the next claim is meant is read from it' },
  'bare-denial': { aside: 'it only denies; how the next claim is meant is read from it' },
  phrase: { aside: 'it only says where, when or how much, in a few words without a verb' },
  fragment: { aside: 'it has fewer than three words' },
  assertion: { claim: 'a statement, which asks nothing, quotes nobody, and is neither a courtesy nor a fragment' },
  weights: {
    claim: 'the rules would not have taken it for one, but weights learned from other discussions overruled them',
    aside: 'a statement for the rules, but weights learned from other discussions find nothing in it to argue about',
  },
};

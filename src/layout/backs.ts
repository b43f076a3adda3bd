// The links onto a claim into the words that say what others did to it: "answered by 3a", "rebutted by 2d, 4a +3".
import type { ClaimFlag } from '../thread/index.ts';
import { isIssue, nodeWords } from './labels.ts';
import type { Claim, Link } from './model.ts';
import type { RowPlan } from './rows.ts';
import { argues } from './tally.ts';
import type { View } from './view.ts';

const PASSIVE = { support: 'supported by', concede: 'conceded by', question: 'asked about by', restate: 'restated by' };

/** What others did to a claim, longest wording first; empty where nothing was found. */
function backWords(claim: Claim, view: View): readonly string[] {
  const on = view.tally.on(claim);
  const against = on.filter(argues);
  const groups: [string, readonly Link[]][] = [
    [againstVerb(claim, against, view), against],
    ...(['concede', 'support', 'question', 'restate'] as const).map((type): [string, readonly Link[]] => [
      type === 'support' && isIssue(claim) ? 'yes from' : PASSIVE[type],
      on.filter((link) => link.type === type),
    ]),
  ];
  const said = groups
    .filter(([, links]) => links.length > 0)
    .map(
      ([verb, links]) =>
        (most: number) =>
          `${verb} ${namesOf(links, most, view)}`,
    );
  if (said.length === 0) return [];
  const two = said
    .slice(0, 2)
    .map((phrase) => phrase(2))
    .join(' · ');
  return [...new Set([two, said[0]?.(2) ?? '', said[0]?.(1) ?? ''])];
}

function againstVerb(claim: Claim, against: readonly Link[], { tally }: View): string {
  if (isIssue(claim)) return 'no from';
  if (tally.madeBy(claim).some((link) => argues(link) && link.crossUser)) return 'answered by';
  return against.every(({ type }) => type === 'undercut') ? 'undercut by' : 'rebutted by';
}

function namesOf(links: readonly Link[], most: number, view: View): string {
  const names = [...new Set(links.map(({ sources, from }) => sources[0]?.name ?? nodeWords(from, view)))];
  const rest = names.length - most;
  return names.slice(0, most).join(', ') + (rest > 0 ? ` +${rest}` : '');
}

/** What nobody did: "no reply" to the comment, "no rebuttal" of this claim, "no answer" to a question. */
export function stateOf({ claim, question }: RowPlan, view: View): string | null {
  if (claim && view.isOpen(claim)) {
    return (view.tree.children[claim.node] ?? []).length > 0 ? 'no rebuttal' : 'no reply';
  }
  return question && view.findings.questions.includes(question.id) ? 'no answer' : null;
}

/** A condition says so itself, by its "if". */
const MARKS: Record<ClaimFlag, string> = {
  hedged: 'hedged',
  ironic: 'ironic',
  rhetorical: 'rhetorical',
  reported: 'reported',
  conditional: '',
  issue: 'at issue',
};

/** What stands on a claim's row beside its state: what others did to it and how it is made; one empty wording at least. */
export function noteWords(claim: Claim, view: View): readonly string[] {
  const backs = backWords(claim, view);
  const said = (backs.length > 0 ? backs : ['']).map((back) => [back, markWords(claim)].filter(Boolean).join(' · '));
  return [...new Set(said)];
}

/** How a claim is made: hedged, meant ironically, told of others. */
export const markWords = ({ flags }: Claim): string =>
  flags
    .map((flag) => MARKS[flag])
    .filter(Boolean)
    .join(', ');

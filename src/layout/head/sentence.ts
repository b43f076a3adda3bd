// The graph's counts into the words of the header: kicker, headline, and the sentence that says how much argues with what.
import { titleAsks } from '../../thread/index.ts';
import { clean, clip, counted, grouped } from '../clean.ts';
import { isIssue } from '../labels.ts';
import type { Claim, Model } from '../model.ts';
import type { Run } from '../scene.ts';
import { argues } from '../tally.ts';
import type { Tree } from '../tree.ts';
import type { View } from '../view.ts';
import { longestChain } from './longest.ts';

export function kickerWords({ graph, model, tree, part }: View): string {
  const known = clean(clip(graph.getAttribute('source')?.format ?? '', 24)).toUpperCase();
  // A thread JSON says nothing of where its thread was.
  const format = known === 'THREAD-JSON' ? '' : known;
  const comments = commentCount(model, tree);
  const parts =
    model.kind === 'thread'
      ? [
          `${part ? 'PART OF A ' : ''}${format} THREAD`.replace('  ', ' ').trim(),
          counted(comments, 'COMMENT', 'COMMENTS'),
        ]
      : [counted(model.claims.size, 'CLAIM', 'CLAIMS')];
  return ['ARGUMENT MAP', ...parts].join(' · ');
}

/** What the quarrel is about, where the headline does not say it: the thread's own title, else how the thread opens. */
export function threadTitle(view: View): string | null {
  const title = clean(clip(view.graph.getAttribute('title') ?? '', 300));
  // A title that asks is the headline itself.
  if (title) return (view.main && !titleAsks(title)) || view.part ? title : null;
  const [first = -1, second] = view.tree.roots;
  const opens = view.main && !view.part && second === undefined && view.main.node !== first;
  return (opens && view.model.nodes[first]?.text) || null;
}

/** The question that the thread asks, else its main claim: whoever has one claim before them does not yet know what it is about. */
export function mapTitle(view: View): string {
  const title = clean(clip(view.graph.getAttribute('title') ?? '', 300));
  if (title && titleAsks(title) && !view.part) return title;
  if (view.main) return `“${view.main.text}”`;
  if (view.part) return firstWords(view);
  if (title) return title;
  return view.model.kind === 'empty' ? 'Nobody has written here yet' : opening(view) || 'Who says what in this thread';
}

/** So few words say nothing of a thread. */
const FEW_WORDS = 3;

/** How a thread begins that has one beginning, as a quotation. */
function opening({ tree, model }: View): string {
  const [root = -1, second] = tree.roots;
  const text = second === undefined ? (model.nodes[root]?.text ?? '') : '';
  return text.split(' ').length < FEW_WORDS ? '' : `“${text}”`;
}

/** A part without a claim to name it begins with somebody's words, or is what is left of larger exchanges. */
function firstWords({ tree, model }: View): string {
  const [root = -1, second] = tree.roots;
  const text = second === undefined ? clip(model.nodes[root]?.text ?? '', 160) : '';
  return text || 'Shorter exchanges';
}

const plain = (text: string): Run => ({ text, face: 'text', tone: 'ink' });
const strong = (text: string): Run => ({ text, face: 'bold', tone: 'ink' });

export function sentence(view: View): readonly Run[] {
  const { model, tally, open, reasoned, unread } = view;
  if (model.kind === 'empty') return [plain('There are no comments and no claims in it.')];
  const rebuttals = tally.rebuttals;
  const all = `${view.part ? 'In\u00A0this\u00A0part' : 'In\u00A0all'}:\u00A0${[...peopleWords(view), ...commentWords(view), counted(model.claims.size, 'claim')].join(', ')}`;
  if (unread?.all && rebuttals === 0)
    return [plain(`${all}. `), strong('Who rebuts or supports whom cannot be told in this language'), plain('.')];
  const runs = [...mainWords(view), plain(`${all}, `), strong(counted(rebuttals, 'rebuttal')), ...doubtWords(tally)];
  if (!reasoned || rebuttals === 0 || (open.length === 0 && model.kind === 'claims')) return [...runs, plain('.')];
  if (open.length === 0) return [...runs, plain('. None of them stands unanswered.')];
  const stand =
    open.length === 1 ? '1\u00A0stands\u00A0unanswered' : `${grouped(open.length)}\u00A0stand\u00A0unanswered`;
  return [...runs, plain('. '), { text: stand, face: 'bold', tone: 'state' }, plain('.')];
}

/** A rebuttal that is drawn as doubt is counted, and said to be one. */
function doubtWords({ rebuttals, unsure }: View['tally']): readonly Run[] {
  if (unsure === 0) return [];
  if (unsure === rebuttals) return [plain(rebuttals === 1 ? ', uncertain' : ', all uncertain')];
  return [plain(`, ${grouped(unsure)}\u00A0of\u00A0them uncertain`)];
}

function mainWords(view: View): readonly Run[] {
  const { main, tally, model, unread } = view;
  if (!main) return [];
  const direct = tally.on(main).filter((link) => argues(link) && link.crossUser).length;
  const author = model.nodes[main.node]?.author;
  if (isIssue(main)) return issueWords(main, author ?? null, direct, view);
  const whose = author ? `${author}’s claim ${main.name}` : `Claim ${main.name}`;
  return [
    plain(`${whose} drew `),
    strong(
      direct === 0
        ? `no direct rebuttal${unread ? ' with a clear sign in words' : ''}`
        : counted(direct, 'direct rebuttal'),
    ),
    plain('. '),
  ];
}

/** "mr_okafor’s question 0a drew 4 direct replies: 2 say yes, 1 says no." */
function issueWords(issue: Claim, author: string | null, no: number, { tally, tree }: View): readonly Run[] {
  const replies = (tree.children[issue.node] ?? []).length;
  const yes = tally.on(issue).filter(({ type, crossUser }) => type === 'support' && crossUser).length;
  const say = (count: number, word: string) =>
    count === 0 ? [] : [`${grouped(count)}\u00A0${count === 1 ? 'says' : 'say'}\u00A0${word}`];
  const sides = [...say(yes, 'yes'), ...say(no, 'no')].join(', ');
  return [
    plain(`${author ? `${author}’s question` : 'The question'} ${issue.name} drew `),
    strong(counted(replies, 'direct reply', 'direct replies')),
    plain(`${sides && ': '}${sides}. `),
  ];
}

function peopleWords({ people: users }: View): readonly string[] {
  const named = users.filter(({ name }) => name !== null).length;
  const masked = users.length - named;
  if (users.length === 0) return [];
  return [
    masked > 0
      ? `${counted(named, 'person', 'people')} and ${counted(masked, 'hidden name')}`
      : counted(named, 'person', 'people'),
  ];
}

const commentCount = (model: Model, { order }: Tree): number =>
  order.filter((node) => model.nodes[node]?.kind === 'comment').length;

function commentWords({ model, tree }: View): readonly string[] {
  const comments = commentCount(model, tree);
  return comments > 0 ? [counted(comments, 'comment')] : [];
}

export const sentenceText = (view: View): string =>
  [...sentence(view).map(({ text }) => text), ` ${longestChain(view)?.words ?? ''}`].join('').trimEnd();

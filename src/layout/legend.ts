// What occurs in the picture into its legend, and at the foot the words that say how the map came about.
import { grouped } from './clean.ts';
import { figure, hair, line, round, textRoom, words } from './draw.ts';
import { isIssue } from './labels.ts';
import type { Figure, LegendItem, Run, Scene, TextLine } from './scene.ts';
import { MARGIN, STYLES } from './spacing.ts';
import { HIGHLIGHTS, type View } from './view.ts';
import { votesOf } from './votes.ts';
import { wrap } from './wrap.ts';

type Sign = LegendItem['sign'];

const WORDS: Record<Sign, string> = {
  attack: 'rebuts: says the claim is false',
  undercut: 'undercuts: beside the point, or does not follow',
  support: 'supports',
  concede: 'concedes: grants the claim',
  question: 'asks',
  restate: 'restates or quotes',
  doubt: 'question mark, thin line, hollow sign: not certain',
  unanswered: 'rebuttal nobody has argued against',
  silence: 'no reply to the comment',
  reply: 'reply',
  main: 'main claim',
};

/** Where only the first of many are marked, a reader who counts them should know. */
function wordsOf(sign: Sign, { open, main }: View): string {
  if (sign === 'main' && isIssue(main)) return 'question at issue';
  return sign === 'unanswered' && open.length > HIGHLIGHTS
    ? `${WORDS.unanswered} (${HIGHLIGHTS} of ${grouped(open.length)} are marked)`
    : WORDS[sign];
}

const ORDER = Object.keys(WORDS) as Sign[];

/** Words on the cards that say what became of a claim, and what they mean; each is explained where it occurs. */
const SAYINGS = [
  { word: 'no reply', tone: 'state', means: 'nobody answered the comment' },
  { word: 'no rebuttal', tone: 'state', means: 'replies, none found to argue against it' },
  { word: 'no answer', tone: 'state', means: 'nobody answered the question' },
  { word: 'rebutted by', tone: 'muted', means: 'argues against this claim' },
  { word: 'undercut by', tone: 'muted', means: 'says that this does not matter' },
  { word: 'answered by', tone: 'muted', means: 'argues against this rebuttal' },
] as const;
/** Room of a sign before its words. */
const SIGN = 54;
const APART = 24;
const LINE = 24;

export type Told = ReadonlySet<Sign | (typeof SAYINGS)[number]['word']>;

export interface Foot {
  readonly legend: readonly LegendItem[];
  readonly foot: Figure;
  readonly bottom: number;
}

/** One thing of the legend: the words, and the sign before them. */
interface Entry {
  readonly sign: Sign | null;
  readonly runs: readonly Run[];
}

const saying = (word: string, tone: Run['tone'], means: string): Entry => ({
  sign: null,
  runs: [
    { text: word, face: 'bold', tone },
    { text: `: ${means}`, face: 'text', tone: 'ink' },
  ],
});

const sayingsOf = (told: Told): readonly Entry[] =>
  SAYINGS.filter(({ word }) => told.has(word)).map(({ word, tone, means }) => saying(word, tone, means));

/** What the numbers on cards count. */
const countsOf = ({ selection, model }: View): readonly Entry[] => [
  ...(selection.hiddenUnder.size > 0 ? [saying('+3', 'muted', 'replies that this map does not draw')] : []),
  ...(model.nodes.some((node) => votesOf(node) !== '') ? [saying('↑31', 'muted', 'votes')] : []),
];

export function footOf(told: Told, width: number, top: number, view: View): Foot {
  const { rule } = view;
  const right = width - MARGIN;
  const signs = ORDER.filter((sign) => told.has(sign)).map(
    (sign): Entry => ({ sign, runs: [{ text: wordsOf(sign, view), face: 'text', tone: 'ink' }] }),
  );
  const spoken = [...sayingsOf(told), ...countsOf(view)];
  const legend: LegendItem[] = [];
  const texts: TextLine[] = [];
  let y = top;
  for (const entries of [signs, spoken].filter(({ length }) => length > 0)) {
    let x = right;
    for (const { sign, runs } of entries) {
      const before = sign ? SIGN : 0;
      const room = before + roomOf(runs, view);
      if (x + room > right) [x, y] = [MARGIN, y + LINE];
      const left = round(x + before);
      const text = line(runs, STYLES.legend, { x: left, y: y + 4, box: [left, round(x + room)] }, rule);
      if (sign) legend.push({ x: round(x), y, sign, text });
      else texts.push(text);
      x += room + APART;
    }
  }
  let base = y + 29;
  for (const { text } of wrap(standing(view), { ...STYLES.note, width: right - MARGIN, max: 6 }, rule)) {
    texts.push(words(text, STYLES.note, { x: MARGIN, y: base, box: [MARGIN, right] }, rule));
    base += 17;
  }
  return { legend, foot: figure({ texts, rules: [hair(MARGIN, right, top)] }), bottom: base - 17 };
}

const roomOf = (runs: readonly Run[], { rule }: View) =>
  runs.reduce((sum, { text, face }) => sum + textRoom(text, { ...STYLES.legend, face }, rule), 0);

/** How the map was found, and what its words do and do not mean. */
function standing({ unread, model, reasoned, open }: View): string {
  if (model.kind === 'empty') return 'counterpoint looked for comments and found none.';
  const rules =
    model.links.some(({ evidence }) => evidence !== '') || [...model.claims.values()].some(({ at }) => at !== null);
  if (model.claims.size === 0) return `counterpoint found no claims in these comments. ${unread?.message ?? ''}`.trim();
  const means = unread === null ? 'fixed rules and learned weights' : 'fixed rules';
  const found = rules
    ? `${unread?.message ?? ''} counterpoint found these claims and relations by ${means} that see wording alone; it does not know the subject, and it can miss a relation or take one for another.`.trim()
    : 'Drawn by counterpoint from claims and relations that were given to it.';
  const whose = model.kind === 'thread' ? ' Claims are the commenters’ own sentences.' : '';
  const [example] = model.claims.values();
  const named = example && model.kind === 'thread' ? ` Numbers like ${example.name} name comment and claim.` : '';
  const open_ =
    reasoned && open.length > 0
      ? ' Unanswered means no later comment was found arguing against it, not that it is right.'
      : '';
  return found + whose + named + open_;
}

export function signsOf({ edges, cards, spine }: Pick<Scene, 'edges' | 'cards' | 'spine'>, view: View): Told {
  const rows = cards.flatMap((card) => card.rows);
  const tones = [...edges.map(({ tone }) => tone), ...rows.flatMap(({ badges }) => badges.map(({ tone }) => tone))];
  const signs = new Set<Sign | (typeof SAYINGS)[number]['word']>(tones);
  const told = rows.flatMap(({ figure: { texts } }) => texts).flatMap(({ runs }) => runs);
  if (told.some(({ tone, text }) => tone === 'support' && text.startsWith('+'))) signs.add('support');
  for (const { word } of SAYINGS) if (told.some(({ text }) => text.includes(word))) signs.add(word);
  if (edges.some(({ doubt }) => doubt) || rows.some(({ badges }) => badges.some(({ doubt }) => doubt)))
    signs.add('doubt');
  if (rows.some(({ main }) => main !== null)) signs.add('main');
  if (view.open.some((claim) => view.isLit(claim) && rows.some(({ id }) => id === claim.key))) signs.add('unanswered');
  if (rows.some(({ figure: { silences } }) => silences.length > 0)) signs.add('silence');
  if (spine.length > 0) signs.add('reply');
  return signs;
}

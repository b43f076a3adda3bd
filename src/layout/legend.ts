// What occurs in the picture into its legend, and at the foot the words that say how the map came about.
import { figure, hair, line, textRoom, words } from './draw.ts';
import type { Figure, LegendItem, Run, Scene, TextLine } from './scene.ts';
import { MARGIN, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

type Sign = LegendItem['sign'];

const WORDS: Record<Sign, string> = {
  attack: 'rebuts: says the claim is false',
  undercut: 'undercuts: says it does not matter or does not follow',
  support: 'supports',
  concede: 'concedes: grants the claim',
  question: 'asks',
  restate: 'restates or quotes',
  doubt: 'perhaps, thin line, hollow sign: not certain',
  unanswered: 'rebuttal nobody has argued against',
  reply: 'reply',
  main: 'main claim',
};
const ORDER = Object.keys(WORDS) as Sign[];

/** Words on the cards that say what became of a claim, and what they mean; each is explained where it occurs. */
const SAYINGS = [
  { word: 'no reply', tone: 'state', means: 'nobody answered the comment' },
  { word: 'no rebuttal', tone: 'state', means: 'there are replies, none found to argue against this' },
  { word: 'no answer', tone: 'state', means: 'nobody answered the question' },
  { word: 'rebutted by', tone: 'muted', means: 'argues against this claim' },
  { word: 'undercut by', tone: 'muted', means: 'says that this does not matter' },
  { word: 'answered by', tone: 'muted', means: 'argues against this rebuttal' },
] as const;
/** Room of a sign before its words. */
const signWidth = (sign: Sign) => (sign === 'unanswered' || sign === 'main' ? 42 : sign === 'reply' ? 40 : 54);
const APART = 12;
const LINE = 26;

export type Told = ReadonlySet<Sign | (typeof SAYINGS)[number]['word']>;

export interface Foot {
  readonly legend: readonly LegendItem[];
  readonly foot: Figure;
  readonly bottom: number;
}

export function footOf(told: Told, width: number, top: number, view: View): Foot {
  const { rule } = view;
  const right = width - MARGIN;
  const legend: LegendItem[] = [];
  let [x, y] = [MARGIN, top + 22];
  for (const sign of ORDER.filter((item) => told.has(item))) {
    const text = textRoom(WORDS[sign], STYLES.legend, rule);
    if (x > MARGIN && x + signWidth(sign) + text > right) [x, y] = [MARGIN, y + LINE];
    const label = words(WORDS[sign], STYLES.legend, { x: x + signWidth(sign), y: y + 4 }, rule);
    legend.push({ x, y, sign, text: label });
    x += signWidth(sign) + text + APART;
  }
  const sayings = sayingLines(told, legend.length > 0 ? y + LINE : top + 22, right, view);
  let base = Math.max(legend.length > 0 ? y : top, ...sayings.map((one) => one.y - 4)) + 26;
  const texts = wrap(standing(view), { ...STYLES.note, width: right - MARGIN, max: 6 }, rule).map(({ text }, index) => {
    base += index > 0 ? 17 : 0;
    return words(text, STYLES.note, { x: MARGIN, y: base, box: [MARGIN, right] }, rule);
  });
  return { legend, foot: figure({ texts: [...sayings, ...texts], rules: [hair(MARGIN, right, top)] }), bottom: base };
}

/** The words of the cards, each with what it means, under the signs. */
function sayingLines(told: Told, top: number, right: number, { rule }: View): readonly TextLine[] {
  let [x, y] = [MARGIN, top];
  return SAYINGS.filter(({ word }) => told.has(word)).map(({ word, tone, means }) => {
    const runs: readonly Run[] = [
      { text: word, face: 'bold', tone },
      { text: `: ${means}`, face: 'text', tone: 'ink' },
    ];
    const room = textRoom(word, { ...STYLES.legend, face: 'bold' }, rule) + textRoom(`: ${means}`, STYLES.legend, rule);
    if (x > MARGIN && x + room > right) [x, y] = [MARGIN, y + LINE];
    const text = line(runs, STYLES.legend, { x, y: y + 4, box: [x, Math.min(right, x + room)] }, rule);
    x += room + APART;
    return text;
  });
}

/** How the map was found, and what its words do and do not mean. */
function standing({ model, reasoned, open }: View): string {
  if (model.kind === 'empty') return 'counterpoint looked for comments and found none.';
  const rules = model.links.some(({ evidence }) => evidence !== '');
  if (model.claims.size === 0) return 'counterpoint found no claims in these comments.';
  const found = rules
    ? 'counterpoint found these claims and relations by fixed rules and learned weights that see wording alone; it does not know the subject, and it can miss a relation or take one for another.'
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
  if (spine.length > 0) signs.add('reply');
  return signs;
}

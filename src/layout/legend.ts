// What occurs in the picture into its legend, and at the foot the words that say how the map came about.
import { figure, hair, textRoom, words } from './draw.ts';
import type { Figure, LegendItem, Scene } from './scene.ts';
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
  doubt: 'thin line, hollow sign: not certain',
  unanswered: 'rebuttal nobody has argued against',
  reply: 'reply',
  main: 'main claim',
};
const ORDER = Object.keys(WORDS) as Sign[];
/** Room of a sign before its words. */
const signWidth = (sign: Sign) => (sign === 'unanswered' || sign === 'main' ? 42 : sign === 'reply' ? 40 : 54);
const APART = 22;
const LINE = 26;

export interface Foot {
  readonly legend: readonly LegendItem[];
  readonly foot: Figure;
  readonly bottom: number;
}

export function footOf(signs: ReadonlySet<Sign>, width: number, top: number, view: View): Foot {
  const { rule } = view;
  const right = width - MARGIN;
  const legend: LegendItem[] = [];
  let [x, y] = [MARGIN, top + 22];
  for (const sign of ORDER.filter((item) => signs.has(item))) {
    const text = textRoom(WORDS[sign], STYLES.legend, rule);
    if (x > MARGIN && x + signWidth(sign) + text > right) [x, y] = [MARGIN, y + LINE];
    const label = words(WORDS[sign], STYLES.legend, { x: x + signWidth(sign), y: y + 4 }, rule);
    legend.push({ x, y, sign, text: label });
    x += signWidth(sign) + text + APART;
  }
  let base = (legend.length > 0 ? y : top) + 26;
  const texts = wrap(standing(view), { ...STYLES.note, width: right - MARGIN, max: 6 }, rule).map(({ text }, index) => {
    base += index > 0 ? 17 : 0;
    return words(text, STYLES.note, { x: MARGIN, y: base, box: [MARGIN, right] }, rule);
  });
  return { legend, foot: figure({ texts, rules: [hair(MARGIN, right, top)] }), bottom: base };
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

export function signsOf(
  { edges, cards, spine }: Pick<Scene, 'edges' | 'cards' | 'spine'>,
  view: View,
): ReadonlySet<Sign> {
  const rows = cards.flatMap((card) => card.rows);
  const tones = [...edges.map(({ tone }) => tone), ...rows.flatMap(({ badges }) => badges.map(({ tone }) => tone))];
  const signs = new Set<Sign>(tones);
  const told = rows.flatMap(({ figure: { texts } }) => texts).flatMap(({ runs }) => runs);
  if (told.some(({ tone, text }) => tone === 'support' && text.startsWith('+'))) signs.add('support');
  if (edges.some(({ doubt }) => doubt) || rows.some(({ badges }) => badges.some(({ doubt }) => doubt)))
    signs.add('doubt');
  if (rows.some(({ main }) => main !== null)) signs.add('main');
  if (view.open.some((claim) => view.isLit(claim) && rows.some(({ id }) => id === claim.key))) signs.add('unanswered');
  if (spine.length > 0) signs.add('reply');
  return signs;
}

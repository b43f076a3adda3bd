// What each class of the drawing looks like, as data: attributes on the elements in light colours, rules for the dark ones.
import type { Element } from 'xast';
import { DARK, DISC_INK, LIGHT, type Palette, SERIF } from './theme.ts';

type Colour = keyof Palette | 'none';

interface Look {
  /** Classes that an element must all have. What asks for more stands later, and what stands later wins. */
  readonly on: readonly string[];
  readonly fill?: Colour;
  readonly stroke?: Colour;
  /** Other presentation attributes, the same in light and dark. */
  readonly more?: Readonly<Record<string, string | number>>;
}

const RELATIONS = ['attack', 'undercut', 'support', 'question', 'concede'] as const;
const QUIET = ['restate'] as const;

const line = (width: number) => ({ 'stroke-width': width });
const round = (width: number) => ({ 'stroke-width': width, 'stroke-linecap': 'round' });
const dashed = (dashes: string) => ({ 'stroke-dasharray': dashes });

const LOOKS: readonly Look[] = [
  { on: ['page'], fill: 'page' },
  { on: ['muted'], fill: 'muted' },
  { on: ['faint'], fill: 'faint' },
  { on: ['state'], fill: 'state' },
  { on: ['onMain'], fill: 'onMain' },
  { on: ['onMainMuted'], fill: 'onMainMuted' },
  { on: ['onInk'], fill: 'page' },
  { on: ['opener'], fill: 'ink' },
  // Letters on the pale discs stay dark in both.
  { on: ['disc'], more: { fill: DISC_INK } },
  { on: ['bold'], more: { 'font-weight': 600 } },
  { on: ['serif'], more: { 'font-family': SERIF, 'font-weight': 600 } },
  { on: ['card'], fill: 'card', stroke: 'cardEdge' },
  { on: ['main'], fill: 'main' },
  { on: ['hl'], fill: 'highlight' },
  { on: ['hair'], fill: 'none', stroke: 'hair' },
  { on: ['nest'], fill: 'none', stroke: 'nest', more: line(1.2) },
  { on: ['nest', 'doubtful'], more: dashed('1.5 3') },
  { on: ['rule'], fill: 'none', stroke: 'ink', more: line(2) },
  { on: ['spine'], fill: 'none', stroke: 'spine', more: { ...line(7), 'stroke-linejoin': 'round' } },
  { on: ['halo'], fill: 'none', stroke: 'page', more: line(6) },
  { on: ['silence'], fill: 'none', stroke: 'state', more: round(1.2) },
  { on: ['hit'], fill: 'none' },
  // What holds many lines says once how they are drawn.
  ...['ways', 'own', 'sample'].map((group): Look => ({ on: [group], more: round(2) })),
  { on: ['own'], more: { display: 'none' } },
  { on: ['cells'], stroke: 'page', more: line(0.6) },
  ...RELATIONS.map((tone): Look => ({ on: [tone], fill: tone })),
  ...QUIET.map((tone): Look => ({ on: [tone], fill: 'quietText' })),
  { on: ['gl'], fill: 'none', stroke: 'glyph', more: round(1.8) },
  ...[...RELATIONS, ...QUIET].flatMap((tone): Look[] => {
    const quiet = tone === 'restate';
    return [
      { on: ['e', tone], fill: 'none', stroke: quiet ? 'quiet' : tone, more: quiet ? line(1.3) : {} },
      { on: ['hollow', tone], fill: 'page', stroke: quiet ? 'quietText' : tone, more: line(1.4) },
      { on: ['gl', tone], fill: 'none', stroke: quiet ? 'quietText' : tone },
    ];
  }),
  { on: ['e', 'undercut'], more: dashed('6 4') },
  { on: ['e', 'question'], more: dashed('2 4') },
  { on: ['e', 'concede'], more: dashed('8 5 0.1 5') },
  ...QUIET.map((tone): Look => ({ on: ['e', tone], more: dashed('1.5 3.5') })),
  { on: ['e', 'thin'], more: line(1) },
  ...['none', ...QUIET].map((tone): Look => ({ on: ['cell', tone], fill: 'cellNone' })),
  { on: ['cell', 'attack'], fill: 'cellAttack' },
  { on: ['cell', 'undercut'], fill: 'cellUndercut' },
  { on: ['cell', 'support'], fill: 'cellSupport' },
  { on: ['cell', 'question'], fill: 'cellQuestion' },
  { on: ['cell', 'concede'], fill: 'cellConcede' },
];

const colour = (name: Colour, palette: Palette): string => (name === 'none' ? name : palette[name]);

/** A tree whose elements carry the light look of their classes themselves: some readers of SVG know no style sheets. */
export function dressed(tree: Element): Element {
  const classes = String(tree.attributes['class'] ?? '').split(' ');
  const found = LOOKS.filter(({ on }) => on.every((name) => classes.includes(name)));
  const look = Object.assign({}, ...found.map(attributesOf)) as Readonly<Record<string, string>>;
  const children = tree.children.map((child) => (child.type === 'element' ? dressed(child) : child));
  return { ...tree, attributes: { ...tree.attributes, ...look }, children };
}

const attributesOf = ({ fill, stroke, more = {} }: Look): Readonly<Record<string, string>> => ({
  ...(fill ? { fill: colour(fill, LIGHT) } : {}),
  ...(stroke ? { stroke: colour(stroke, LIGHT) } : {}),
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)])),
});

/**
 * The dark colours as rules. Importers that read what stands in a media query as if it stood outside know no `:root`,
 * and so stay light.
 */
export function darkRules(): string {
  const rules = LOOKS.flatMap(({ on, fill, stroke }) => {
    const parts = [fill ? `fill:${colour(fill, DARK)}` : '', stroke ? `stroke:${colour(stroke, DARK)}` : ''];
    const body = parts.filter(Boolean).join(';');
    return body ? [[`:root .${on.join('.')}`, body] as const] : [];
  });
  return rules.map(([on, body]) => `${on}{${body}}`).join('\n');
}

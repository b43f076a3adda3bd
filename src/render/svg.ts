// A Scene into the tree of the SVG file, in reading order: header, map, legend.
import type { Element } from 'xast';
import type { Card, Edge, Figure, LegendItem, OwnLine, Row, Scene } from '../layout/index.ts';
import { figureElements, rect, textElement } from './figure.ts';
import { dressed } from './looks.ts';
import { arrowHead, pathOf, sign, silence, stroke } from './shapes.ts';
import { LIGHT, SANS } from './theme.ts';
import { el, plainId } from './xml.ts';

export interface Dress {
  readonly css: string;
  /** Whether a script will move the map: it reads what it has to know from the elements. */
  readonly moves: boolean;
  /** The script that the file holds; null where it has none. */
  readonly script: string | null;
}

export function svgTree(scene: Scene, { css, moves, script }: Dress): Element {
  const { width, height, title, description } = scene;
  const tree = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      lang: 'en',
      role: 'graphics-document',
      'aria-labelledby': 'T D',
      'font-size': 13.5,
      'font-family': SANS,
      fill: LIGHT.ink,
      'data-generator': 'counterpoint',
    },
    [
      el('title', { id: 'T' }, [title]),
      el('desc', { id: 'D' }, [description]),
      el('style', {}, [css]),
      el('rect', { class: 'page', width: '100%', height: '100%' }),
      el('g', {}, scene.head.flatMap(figureElements)),
      ...(scene.overview
        ? [el('g', { role: 'group', 'aria-label': scene.overview.label }, overviewElements(scene.overview.figure))]
        : []),
      el('g', { class: 'ways', 'aria-hidden': 'true' }, [
        ...scene.spine.map((line) => el('path', { class: 'spine', d: pathOf(line) })),
        ...scene.edges.flatMap(edgeElements),
      ]),
      el(
        'g',
        {},
        scene.cards.map((card) => cardElement(card, moves)),
      ),
      el('g', {}, [...scene.legend.flatMap(legendElements), ...figureElements(scene.foot)]),
      ...(script === null ? [] : [el('script', {}, [script])]),
    ],
  );
  return dressed(tree);
}

/** The cells together, before the numbers that stand in them. */
const overviewElements = (figure: Figure): readonly Element[] => [
  el('g', { class: 'cells' }, figureElements({ ...figure, rules: [], texts: [] })),
  ...figureElements({ ...figure, bars: [] }),
];

function edgeElements({ strokes, tone, doubt, arrow, halo }: Edge): readonly Element[] {
  const halos = halo ? strokes.map((line) => el('path', { class: 'halo', d: pathOf(line) })) : [];
  return [...halos, ...strokes.map((line) => stroke(line, tone, doubt)), arrowHead(arrow, tone)];
}

/** What the script has to know stands on the elements themselves, and only where there is a script. */
function cardElement({ id, label, by, box, figure, rows }: Card, moves: boolean): Element {
  const attributes = { class: 'cd', id: plainId(id), role: 'graphics-object', 'aria-label': label };
  return el('g', { ...attributes, 'data-by': moves ? by : null }, [
    rect(box, 'card', 5),
    ...figureElements(figure),
    ...rows.map((row) => rowElement(row, moves)),
  ]);
}

function rowElement({ id, title, to, hit, main, figure, badges, lines }: Row, moves: boolean): Element {
  const attributes = { class: 'row', id: plainId(id), role: 'graphics-object' };
  const spoken = moves && to.length > 0 ? to.map(plainId).join(' ') : null;
  return el('g', { ...attributes, 'data-to': spoken }, [
    el('title', {}, [title]),
    // Behind the words, or it would catch the clicks on their links.
    rect(hit, 'hit', 4),
    ...(main ? [rect(main, 'main', 3)] : []),
    ...figureElements(figure),
    ...lines.map((line) => ownLine(line, moves)),
    ...badges.map(sign),
  ]);
}

function ownLine({ stroke: line, tone, doubt, arrow, to }: OwnLine, moves: boolean): Element {
  const attributes = { class: 'own', 'aria-hidden': 'true', 'data-to': moves ? plainId(to) : null };
  return el('g', attributes, [stroke(line, tone, doubt), arrowHead(arrow, tone)]);
}

/** As wide as the line and sign of a relation. */
const SAMPLE = { from: 4, width: 41, height: 16 };

function legendElements({ x, y, sign: kind, text }: LegendItem): readonly Element[] {
  return [el('g', { class: 'sample', 'aria-hidden': 'true' }, legendSign(x, y, kind)), textElement(text)];
}

function legendSign(x: number, y: number, kind: LegendItem['sign']): readonly Element[] {
  if (kind === 'unanswered') return [rect({ x: x + SAMPLE.from, y: y - SAMPLE.height / 2, ...SAMPLE }, 'hl', 2)];
  if (kind === 'main') return [rect({ x: x + SAMPLE.from, y: y - SAMPLE.height / 2, ...SAMPLE }, 'main', 3)];
  if (kind === 'reply')
    return [el('path', { class: 'spine', d: `M${x + SAMPLE.from + 3.5},${y}h${SAMPLE.width - 7}` })];
  if (kind === 'silence') return [silence([x + 37, y])];
  const tone = kind === 'doubt' ? 'attack' : kind;
  const line = { points: [[x + 33, y] as const, [x + 11, y] as const], smooth: false };
  const badge = { x: x + 37, y, tone, doubt: kind === 'doubt' };
  return [stroke(line, tone, kind === 'doubt'), arrowHead({ x: x + 4, y, way: -1 }, tone), sign(badge)];
}

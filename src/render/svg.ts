// A Scene into the tree of the SVG file, in reading order: header, map, legend.
import type { Element } from 'xast';
import type { Card, Edge, LegendItem, Row, Scene } from '../layout/index.ts';
import { figureElements, rect, textElement } from './figure.ts';
import { arrowHead, pathOf, sign, stroke } from './shapes.ts';
import { el, plainId } from './xml.ts';

export function svgTree(scene: Scene, css: string): Element {
  const { width, height, title, description } = scene;
  return el(
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
      'data-generator': 'counterpoint',
    },
    [
      el('title', { id: 'T' }, [title]),
      el('desc', { id: 'D' }, [description]),
      el('style', {}, [css]),
      el('rect', { class: 'page', width: '100%', height: '100%' }),
      el('g', {}, scene.head.flatMap(figureElements)),
      ...(scene.overview
        ? [el('g', { role: 'img', 'aria-label': scene.overview.label }, figureElements(scene.overview.figure))]
        : []),
      el(
        'g',
        { 'aria-hidden': 'true' },
        scene.spine.map((line) => el('path', { class: 'spine', d: pathOf(line) })),
      ),
      el('g', { 'aria-hidden': 'true' }, scene.edges.flatMap(edgeElements)),
      el('g', {}, scene.cards.map(cardElement)),
      el('g', {}, [...scene.legend.flatMap(legendElements), ...figureElements(scene.foot)]),
    ],
  );
}

function edgeElements({ strokes, tone, doubt, arrow, halo }: Edge): readonly Element[] {
  const halos = halo ? strokes.map((line) => el('path', { class: 'halo', d: pathOf(line) })) : [];
  return [...halos, ...strokes.map((line) => stroke(line, tone, doubt)), arrowHead(arrow, tone)];
}

function cardElement({ id, label, box, figure, rows }: Card): Element {
  return el('g', { class: 'cd', id: plainId(id), role: 'graphics-object', 'aria-label': label }, [
    rect(box, 'card', 5),
    ...figureElements(figure),
    ...rows.map(rowElement),
  ]);
}

function rowElement({ id, title, hit, main, figure, badges, lines }: Row): Element {
  const own = lines.map(({ tone, ...line }) => stroke(line, tone));
  return el('g', { class: 'row', id: plainId(id), role: 'graphics-object' }, [
    el('title', {}, [title]),
    // Behind the words, or it would catch the clicks on their links.
    rect(hit, 'hit', 4),
    ...(main ? [rect(main, 'main', 3)] : []),
    ...figureElements(figure),
    ...(own.length > 0 ? [el('g', { class: 'own', 'aria-hidden': 'true' }, own)] : []),
    ...badges.map(sign),
  ]);
}

const SAMPLE = { width: 34, height: 16 };

function legendElements({ x, y, sign: kind, text }: LegendItem): readonly Element[] {
  return [el('g', { 'aria-hidden': 'true' }, legendSign(x, y, kind)), textElement(text)];
}

function legendSign(x: number, y: number, kind: LegendItem['sign']): readonly Element[] {
  if (kind === 'unanswered') return [rect({ x, y: y - 9, ...SAMPLE, height: 18 }, 'hl', 2)];
  if (kind === 'main') return [rect({ x, y: y - 8, ...SAMPLE }, 'main', 3)];
  if (kind === 'reply') return [el('path', { class: 'spine', d: `M${x + 4},${y}h28` })];
  const tone = kind === 'doubt' ? 'attack' : kind;
  const line = { points: [[x + 33, y] as const, [x + 11, y] as const], smooth: false };
  const badge = { x: x + 37, y, tone, doubt: kind === 'doubt' };
  return [stroke(line, tone, kind === 'doubt'), arrowHead({ x: x + 4, y, way: -1 }, tone), sign(badge)];
}

// Strokes, arrows and signs into SVG paths.
import { pathRound } from 'd3';
import type { Element } from 'xast';
import type { Arrow, Badge, Point, RelationTone, Stroke } from '../layout/index.ts';
import { el } from './xml.ts';

const RADIUS = 10;
const DIGITS = 2;

/** A line with rounded corners, or one smooth curve between two points. */
export function pathOf({ points, smooth }: Stroke): string {
  const path = pathRound(DIGITS);
  const [first, ...rest] = points;
  if (!first) return '';
  path.moveTo(...first);
  const last = rest.at(-1);
  if (smooth && last) {
    const middle = (first[0] + last[0]) / 2;
    path.bezierCurveTo(middle, first[1], middle, last[1], ...last);
    return path.toString();
  }
  for (const [index, point] of rest.entries()) {
    const [before, after] = [points[index] ?? point, rest[index + 1]];
    if (!after) path.lineTo(...point);
    else path.arcTo(...point, ...after, cornerRadius(before, point, after, index === 0, index === rest.length - 2));
  }
  return path.toString();
}

/** Half of a side that has a corner at each end, all of one that has not. */
function cornerRadius(before: Point, corner: Point, after: Point, first: boolean, last: boolean): number {
  const side = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  return Math.min(RADIUS, side(before, corner) / (first ? 1 : 2), side(corner, after) / (last ? 1 : 2));
}

export function arrowHead({ x, y, way }: Arrow, tone: RelationTone): Element {
  const d = way === -2 ? `M${x},${y}l-4.5,9h9z` : `M${x},${y}l${-9 * way},-4.5v9z`;
  return el('path', { class: tone, d });
}

export function stroke(line: Stroke, tone: RelationTone, thin = false): Element {
  return el('path', { class: `e ${tone}${thin ? ' thin' : ''}`, d: pathOf(line) });
}

const OUTLINE: Record<RelationTone, 'circle' | 'diamond' | 'square' | 'hexagon' | 'dot'> = {
  attack: 'circle',
  undercut: 'diamond',
  support: 'square',
  question: 'circle',
  concede: 'hexagon',
  restate: 'dot',
};

const GLYPH: Record<RelationTone, string> = {
  attack: 'm-3.5,-3.5l7,7m0,-7l-7,7',
  undercut: 'm-4.1,0h8.2m-6,3.6l3.9,-7.2',
  support: 'm-4.1,0h8.2m-4.1,-4.1v8.2',
  question: 'm-2.6,-2.2c0,-3.2 5.2,-3.2 5.2,0c0,1.9 -2.6,1.7 -2.6,3.7m0,2.6v.1',
  concede: 'm-4,.2l2.9,3l5.1,-6.2',
  restate: 'm-3,-1.8h6m-6,3.6h6',
};

/** The sign of a relation: shape and glyph say what the colour says; hollow where the relation is in doubt. */
export function sign({ x, y, tone, doubt }: Badge): Element {
  const look = `${tone}${doubt ? ' hollow' : ''}`;
  const glyph = el('path', { class: `gl${doubt ? ` ${tone}` : ''}`, d: `M${x},${y}${GLYPH[tone]}` });
  return el('g', { 'aria-hidden': 'true' }, [outline(x, y, tone, look), glyph]);
}

/** Nobody replied: an empty ring, struck through. */
export const silence = ([x, y]: Point): Element =>
  el('path', { class: 'silence', d: `M${x - 4},${y}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0M${x - 4},${y + 4}l8,-8` });

function outline(x: number, y: number, tone: RelationTone, look: string): Element {
  const shape = OUTLINE[tone];
  if (shape === 'diamond') return el('path', { class: look, d: `M${x},${y}m-9.8,0l9.8,-9.8l9.8,9.8l-9.8,9.8z` });
  if (shape === 'square') {
    return el('path', { class: look, d: `M${x},${y}m-7.7,-4.7q0,-3 3,-3h9.4q3,0 3,3v9.4q0,3 -3,3h-9.4q-3,0 -3,-3z` });
  }
  // Corners to the left and right, as no other sign has them: a concession must not pass for an attack.
  if (shape === 'hexagon') return el('path', { class: look, d: `M${x},${y}m-10,0l5,-8.4h10l5,8.4l-5,8.4h-10z` });
  return el('circle', { class: look, cx: x, cy: y, r: shape === 'circle' ? 8.5 : 7 });
}

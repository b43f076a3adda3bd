// The tree of the map into strokes, fills, words and links on one page of a PDF.
import type { Element } from 'xast';
import type { Paint } from './paint.ts';
import { drawText, type Extent, type Pen } from './words.ts';

const DEFAULT_SIZE = 13.5;

/** Draws an element and all in it; gives the extents of its texts, where a link wants them. */
export function draw(element: Element, pen: Pen): readonly Extent[] {
  const { name, attributes } = element;
  const paint = pen.paintOf(element);
  if (paint.display === 'none') return [];
  if (attributes['id'] && name === 'g') nameIt(attributes['id'], element, pen);
  if (name === 'text') return [drawText(element, Number(attributes['font-size'] ?? DEFAULT_SIZE), pen)];
  if (name === 'rect' || name === 'circle' || name === 'path') drawShape(element, paint, pen);
  if (name === 'title' || name === 'desc' || name === 'style') return [];
  const inside = element.children.flatMap((child) => (child.type === 'element' ? draw(child, pen) : []));
  const to = attributes['href'];
  if (name === 'a' && to?.startsWith('#')) {
    for (const { x, y, width, height } of inside) pen.doc.goTo(x, y, width, height, to.slice(1));
  }
  return inside;
}

/** The place that links to an id lead to: the top of what it names. */
function nameIt(id: string, element: Element, { doc }: Pen): void {
  const box = element.children.find((child) => child.type === 'element' && child.name === 'rect');
  if (box?.type !== 'element') return;
  doc.addNamedDestination(id, 'XYZ', Number(box.attributes['x']), Number(box.attributes['y']) - 20, null);
}

function drawShape({ name, attributes }: Element, paint: Paint, { doc }: Pen): void {
  const fills = paint.fill !== 'none';
  const strokes = paint.stroke !== 'none';
  if (!fills && !strokes) return;
  const number = (key: string) => Number(attributes[key] ?? 0);
  doc.save();
  if (strokes) strokeLike(paint, doc);
  if (name === 'path') doc.path(attributes['d'] ?? '');
  else if (name === 'circle') doc.circle(number('cx'), number('cy'), number('r'));
  else if (attributes['width'] === '100%') doc.rect(0, 0, doc.page.width * 2, doc.page.height * 2);
  else doc.roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  if (fills && strokes) doc.fillAndStroke(paint.fill, paint.stroke);
  else if (fills) doc.fill(paint.fill);
  else doc.stroke(paint.stroke);
  doc.restore();
}

function strokeLike(paint: Paint, doc: Pen['doc']): void {
  doc.lineWidth(Number(paint['stroke-width'])).lineCap(paint['stroke-linecap'] as 'butt' | 'round');
  doc.lineJoin(paint['stroke-linejoin'] as 'miter' | 'round');
  const [dash, space] = paint['stroke-dasharray'].split(' ').map(Number);
  if (dash && space) doc.dash(dash, { space });
}

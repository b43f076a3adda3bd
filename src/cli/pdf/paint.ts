// The attributes of the map's elements into what each is painted with; what an element does not say, those around it say.
import type { Element } from 'xast';

const PLAIN = {
  fill: '#000000',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': '',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  display: 'inline',
};

export type Paint = Readonly<typeof PLAIN>;

export function painter(map: Element): (element: Element) => Paint {
  const paints = new Map<Element, Paint>();
  const visit = (element: Element, around: Paint) => {
    const paint = { ...around, ...said(element) };
    paints.set(element, paint);
    for (const child of element.children) if (child.type === 'element') visit(child, paint);
  };
  visit(map, PLAIN);
  return (element) => paints.get(element) ?? PLAIN;
}

const said = ({ attributes }: Element): Partial<Paint> =>
  Object.fromEntries(Object.keys(PLAIN).flatMap((name) => (attributes[name] ? [[name, attributes[name]]] : [])));

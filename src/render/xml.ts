// Names, attributes and text into xast elements that are well-formed whatever the text holds.
import type { Element } from 'xast';
import { x } from 'xastscript';

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; attributes that are null are left out. */
export function el(name: string, attributes: Attributes = {}, children: readonly (Element | string)[] = []): Element {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, safe(String(value))]],
  );
  return x(
    name,
    Object.fromEntries(kept),
    children.map((child) => (typeof child === 'string' ? safe(child) : child)),
  );
}

/** Drops what XML cannot hold at all, even escaped. */
const safe = (text: string): string => text.replace(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '');

/** An id or a link to one: never more than plain letters, digits, dots, dashes and underscores. */
export const plainId = (id: string): string => id.replace(/[^A-Za-z0-9._-]/g, '_');

/** A link to an element of this file, or to one of another file ("c12.svg#c14"). */
function linkTo(href: string): string {
  const [id = '', file = ''] = href.split('#').reverse();
  return `${plainId(file)}#${plainId(id)}`;
}

/** Elements inside a link; as they are where they lead nowhere. */
export const linked = (href: string | null, children: readonly Element[]): readonly Element[] =>
  href === null || children.length === 0 ? children : [el('a', { href: linkTo(href) }, children)];

// The XML tree of a map into the tree of an HTML page. The style goes to the page's head.
import type { Element as HtmlElement } from 'hast';
import type { Element } from 'xast';

export function inHtml({ name, attributes, children }: Element): HtmlElement {
  return {
    type: 'element',
    tagName: name,
    properties: { ...attributes },
    children: children.flatMap((child): HtmlElement['children'] => {
      if (child.type === 'text') return [{ type: 'text', value: child.value }];
      return child.type === 'element' && child.name !== 'style' ? [inHtml(child)] : [];
    }),
  };
}

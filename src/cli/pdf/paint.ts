// The map's own style sheet into what each of its elements is painted with. It reads the plain rules that render/ writes, no more.
import type { Element } from 'xast';

export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly 'stroke-width': string;
  readonly 'stroke-dasharray': string;
  readonly 'stroke-linecap': string;
  readonly 'stroke-linejoin': string;
  readonly display: string;
}

const PLAIN: Paint = {
  fill: '#000000',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': '',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  display: 'inline',
};

interface Rule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly declarations: Partial<Paint>;
}

/** Rules with a state (`:hover`) or a place (`.a .b`) say nothing of a picture on paper; nor do those for dark screens. */
const SELECTOR = /^([a-z]*)((?:\.\w+)*)$/;

export function painter(css: string): (element: Element) => Paint {
  const rules = rulesOf(css.slice(0, css.indexOf('@media')));
  return ({ name, attributes }) => {
    const own = new Set((attributes['class'] ?? '').split(' '));
    const fitting = rules.filter(
      ({ tag, classes }) => (tag === '' || tag === name) && classes.every((one) => own.has(one)),
    );
    const style: Paint = Object.assign({}, PLAIN, ...fitting.map(({ declarations }) => declarations));
    return attributes['fill'] ? { ...style, fill: attributes['fill'] } : style;
  };
}

/** The more a rule asks for, the later it is applied. */
function rulesOf(css: string): readonly Rule[] {
  const rules = css.split('}').flatMap((rule) => {
    const [selectors = '', body = ''] = rule.split('{');
    const declarations = Object.fromEntries(body.split(';').map((one) => one.split(':'))) as Partial<Paint>;
    return selectors.split(',').flatMap((selector): readonly Rule[] => {
      const [, tag, classes] = selector.trim().match(SELECTOR) ?? [];
      if (tag === undefined || classes === undefined) return [];
      return [{ tag, classes: classes.split('.').filter(Boolean), declarations }];
    });
  });
  return rules
    .map((rule, index) => ({ rule, rank: rule.classes.length * 2 + (rule.tag === '' ? 0 : 1), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ rule }) => rule);
}

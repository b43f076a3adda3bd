// CSS selectors into the elements of a tree that they select, in one walk whose time grows with the tree alone, however deep.
import { type AstAttribute, type AstRule, type AstSelector, createParser } from 'css-selector-parser';
import type { Element, Nodes } from 'hast';
import { attribute } from './page.ts';

type Test = (node: Element) => boolean;

/** One part of a selector: what an element has to be, and whether what stands before it is its parent or any element around it. */
interface Step {
  readonly test: Test;
  readonly child: boolean;
}

const parseSelector = createParser({
  syntax: { baseSyntax: 'selectors-3', pseudoClasses: { definitions: { Selector: ['not', 'has'] } } },
});

/** The elements in the order of the tree. */
export function selectAll(selector: string, tree: Nodes): readonly Element[] {
  const rules = stepsOf(parseSelector(selector));
  const found: Element[] = [];
  const nothing = rules.map(() => []);
  const walk = (node: Nodes, parent: readonly Reached[], around: readonly Reached[]): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'root') {
      for (const child of node.children) walk(child, nothing, nothing);
      return;
    }
    const reached = rules.map((steps, i) => reach(node, steps, parent[i] ?? [], around[i] ?? []));
    if (reached.some((one, i) => one[(rules[i]?.length ?? 0) - 1])) found.push(node);
    const within = reached.map((one, i) => one.map((is, k) => is || around[i]?.[k] === true));
    for (const child of node.children) walk(child, reached, within);
  };
  walk(tree, nothing, nothing);
  return found;
}

/** For each step of a selector: whether an element, or one around it, fulfils the selector up to there. */
type Reached = readonly boolean[];

const reach = (node: Element, steps: readonly Step[], parent: Reached, around: Reached): Reached =>
  steps.map(({ test, child }, i) => (i === 0 || (child ? parent : around)[i - 1] === true) && test(node));

const stepsOf = ({ rules }: AstSelector): readonly (readonly Step[])[] =>
  rules.map((rule) => {
    const steps: Step[] = [];
    for (let at: AstRule | undefined = rule; at; at = at.nestedRule)
      steps.push({ test: testOf(at), child: at.combinator === '>' });
    return steps;
  });

function testOf({ items }: AstRule): Test {
  const tests = items.map((item): Test => {
    if (item.type === 'TagName') return ({ tagName }) => tagName === item.name.toLowerCase();
    if (item.type === 'Id') return (node) => attribute(node, 'id') === item.name;
    if (item.type === 'ClassName') return (node) => classesOf(node).includes(item.name);
    if (item.type === 'Attribute') return attributeTest(item);
    if (item.type === 'PseudoClass' && item.argument?.type === 'Selector')
      return (item.name === 'not' ? isNot : has)(item.argument);
    throw new Error(`There is no rule for ${item.type} in selectors.`);
  });
  return (node) => tests.every((test) => test(node));
}

const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];

/** What hast calls attributes that it does not write in lower case. */
const NAMES = new Map([
  ['datetime', 'dateTime'],
  ['itemprop', 'itemProp'],
  ['class', 'className'],
]);

const propertyOf = (name: string): string =>
  NAMES.get(name) ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const OPERATORS = new Map<string, (found: string, wanted: string) => boolean>([
  ['', () => true],
  ['=', (found, wanted) => found === wanted],
  ['^=', (found, wanted) => found.startsWith(wanted)],
  ['$=', (found, wanted) => found.endsWith(wanted)],
  ['*=', (found, wanted) => found.includes(wanted)],
]);

function attributeTest({ name, operator, value }: AstAttribute): Test {
  const property = propertyOf(name);
  const wanted = value?.type === 'String' ? value.value : '';
  const fits = OPERATORS.get(operator ?? '');
  if (!fits) throw new Error(`There is no rule for ${operator} in selectors.`);
  return (node) => {
    const found = attribute(node, property);
    return found !== null && fits(found, wanted);
  };
}

function isNot(selector: AstSelector): Test {
  const tests = selector.rules.map(testOf);
  return (node) => !tests.some((test) => test(node));
}

/** One step within the element: anywhere, or, after `>`, right below it. */
function has(selector: AstSelector): Test {
  const rules = stepsOf(selector).flatMap(([step]) => step ?? []);
  const holds = ({ children }: Element, { test, child }: Step): boolean =>
    children.some((one) => one.type === 'element' && (test(one) || (!child && holds(one, { test, child }))));
  return (node) => rules.some((step) => holds(node, step));
}

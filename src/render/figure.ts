// Figures and text lines into SVG elements, back to front: highlights, rules, bars, marks, discs, words.
import type { Element } from 'xast';
import type { Box, Figure, Rule, Run, TextLine } from '../layout/index.ts';
import { silence } from './shapes.ts';
import { NO_TINT, TINTS } from './theme.ts';
import { el, linked } from './xml.ts';

export function figureElements({ href, highlights, rules, bars, silences, discs, texts }: Figure): readonly Element[] {
  return linked(href, [
    ...highlights.map((box) => rect(box, 'hl', 2)),
    ...rules.map(ruleElement),
    ...bars.map(({ tone, pale, ...box }) => rect(box, pale ? `cell ${tone}` : tone)),
    ...silences.map(silence),
    ...discs.map(({ x, y, tint }) => el('circle', { cx: x, cy: y, r: 11, ...tinted(tint) })),
    ...texts.flatMap((text) => linked(href === null ? text.href : null, [textElement(text)])),
  ]);
}

const tinted = (tint: number) => (tint === 0 ? { class: 'opener' } : { fill: TINTS[tint] ?? NO_TINT });

export const rect = ({ x, y, width, height }: Box, look: string, rx: number | null = null): Element =>
  el('rect', { class: look, x, y, width, height, rx });

function ruleElement({ points, kind }: Rule): Element {
  const look = { hair: 'hair', ink: 'rule', nest: 'nest', nestDoubt: 'nest doubtful' }[kind];
  return el('path', { class: look, d: `M${points.map((point) => point.join(',')).join('L')}` });
}

const DEFAULT_SIZE = 13.5;

export function textElement({ x, y, size, anchor, rtl, spacing, runs }: TextLine): Element {
  const attributes = {
    x,
    y,
    'font-size': size === DEFAULT_SIZE ? null : size,
    'text-anchor': anchor === 'start' ? null : anchor,
    direction: rtl ? 'rtl' : null,
    'letter-spacing': spacing === 0 ? null : Math.round(spacing * size * 100) / 100,
  };
  const [only, more] = runs;
  if (only && !more) return el('text', { ...attributes, class: lookOf(only.face, only.tone) }, [only.text]);
  // Some renderers trim each tspan: the spaces between runs are only safe where they are asked for.
  return el('text', { ...attributes, 'xml:space': 'preserve' }, runs.map(runElement));
}

function runElement({ text, face, tone }: Run): Element | string {
  const look = lookOf(face, tone);
  return look === null ? text : el('tspan', { class: look }, [text]);
}

const lookOf = (face: string, tone: string): string | null =>
  [face === 'text' ? '' : face, tone === 'ink' ? '' : tone].filter(Boolean).join(' ') || null;

// The map's faces and palettes into the rules that every page begins with, light and dark.
import { DARK, LIGHT, type Palette, SANS, SERIF } from '../render/index.ts';

const NAMES = ['page', 'card', 'cardEdge', 'hair', 'ink', 'muted', 'state', 'highlight', 'question', 'nest'] as const;

const rules = (palette: Palette): string => `:root{${NAMES.map((name) => `--${name}:${palette[name]}`).join(';')}}`;

const FACES = `body{font:15px/1.5 ${SANS}}h1{font:600 24px/1.25 ${SERIF}}`;

export const baseRules = (): string =>
  `${FACES}${rules(LIGHT)}@media screen and (prefers-color-scheme:dark){${rules(DARK)}}`;

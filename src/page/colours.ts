// The map's palettes into custom properties for the page around it, light and dark.
import { DARK, LIGHT, type Palette } from '../render/index.ts';

const NAMES = ['page', 'card', 'cardEdge', 'hair', 'ink', 'muted', 'state', 'highlight', 'question', 'nest'] as const;

const rules = (palette: Palette): string => `:root{${NAMES.map((name) => `--${name}:${palette[name]}`).join(';')}}`;

export const colourRules = (): string => `${rules(LIGHT)}@media (prefers-color-scheme:dark){${rules(DARK)}}`;

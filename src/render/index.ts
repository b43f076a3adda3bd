// The door of render/: a Scene into the text of one self-contained SVG file.
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Scene } from '../layout/index.ts';
import { type FontSource, fontFaces } from './fonts.ts';
import { styleSheet } from './style.ts';
import { svgTree } from './svg.ts';

export type { Metrics } from '../layout/index.ts';
export { type FontSource, fontFiles } from './fonts.ts';
export { DARK, LIGHT, type Palette, SANS, SERIF } from './theme.ts';

export interface SvgOptions {
  /** The script that makes a map move (data/page/map.js); where it is not given, the file has none. */
  readonly script?: string;
}

/** The parts of a moving map for a page that holds them: its style sheet, and its tree without script. */
export function mapParts(scene: Scene, fonts: FontSource): { readonly css: string; readonly svg: Element } {
  return {
    css: styleSheet(fontFaces(scene, fonts), true),
    svg: svgTree(scene, { css: '', moves: true, script: null }),
  };
}

/** Writes a scene as SVG. Fonts that the source does not have are left to the viewer's own. */
export function renderSvg(scene: Scene, fonts: FontSource, { script }: SvgOptions = {}): string {
  const css = styleSheet(fontFaces(scene, fonts), script !== undefined);
  const tree = svgTree(scene, {
    css,
    moves: script !== undefined,
    script: script === undefined ? null : unpadded(script),
  });
  // The serializer leaves `>` as it is, but "]]>" may not stand in text; we write no CDATA, so it is always text.
  const xml = toXml(tree, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** A script without its indents, comment lines and blank lines. */
const unpadded = (script: string): string => script.replace(/^\s*(\/\/.*\n\s*)*/gm, '');

// The theme into the one style sheet of the file: literal colours, and a second set for readers who prefer dark.
import { DARK, DISC_INK, LIGHT, type Palette, SANS, SERIF } from './theme.ts';

const relations = ['attack', 'undercut', 'support', 'question'] as const;

function colours(p: Palette): string {
  return [
    `svg{background:${p.page}}.page,.hollow{fill:${p.page}}`,
    `text{fill:${p.ink}}.muted{fill:${p.muted}}.faint{fill:${p.faint}}.state{fill:${p.state}}`,
    `.card{fill:${p.card};stroke:${p.cardEdge}}.hair{stroke:${p.hair}}.nest{stroke:${p.nest}}.rule{stroke:${p.ink}}`,
    `.main{fill:${p.main}}.onMain{fill:${p.onMain}}.onMainMuted{fill:${p.onMainMuted}}.hl{fill:${p.highlight}}`,
    `.spine{stroke:${p.spine}}.halo{stroke:${p.page}}.gl{stroke:${p.glyph}}.opener{fill:${p.ink}}.onInk{fill:${p.page}}`,
    ...relations.map((name) => `.${name}{fill:${p[name]}}.e.${name}{fill:none;stroke:${p[name]}}`),
    `.concede,.restate{fill:${p.quietText}}.e.concede,.e.restate{fill:none;stroke:${p.quiet}}`,
    ...relations.map(
      (name) => `.hollow.${name}{fill:${p.page};stroke:${p[name]}}.gl.${name}{fill:none;stroke:${p[name]}}`,
    ),
    `.hollow.concede,.hollow.restate{fill:${p.page};stroke:${p.quietText}}.gl.concede,.gl.restate{fill:none;stroke:${p.quietText}}`,
    `.row:target .hit,.cd:target .card{stroke:${p.ink}}`,
    `.cell{stroke:${p.page}}.cell.none,.cell.concede,.cell.restate{fill:${p.cellNone}}.cell.attack{fill:${p.cellAttack}}.cell.undercut{fill:${p.cellUndercut}}`,
    `.cell.support{fill:${p.cellSupport}}.cell.question{fill:${p.cellQuestion}}`,
  ].join('\n');
}

const SHAPES = [
  `text{font-family:${SANS}}.serif{font-family:${SERIF};font-weight:600}.bold{font-weight:600}`,
  '.hair,.nest,.rule,.spine,.halo,.e,.gl,.hit{fill:none}.hair{stroke-width:1}.nest{stroke-width:1.2}.rule{stroke-width:2}',
  '.doubtful{stroke-dasharray:1.5 3}.spine{stroke-width:7;stroke-linecap:round;stroke-linejoin:round}.halo{stroke-width:6}',
  '.e{stroke-width:2;stroke-linecap:round}.e.undercut{stroke-dasharray:6 4}.e.question{stroke-dasharray:2 4}',
  '.e.concede,.e.restate{stroke-width:1.3;stroke-dasharray:1.5 3.5}.e.thin{stroke-width:1}.gl{stroke-width:1.8;stroke-linecap:round}',
  '.hollow{stroke-width:1.4}.cell{stroke-width:.6}.hit{pointer-events:all;stroke-width:1.5}.own{display:none;pointer-events:none}',
  'a{cursor:pointer}a:hover text{text-decoration:underline}.row:hover .own{display:inline}.own .e{stroke-width:4}',
  '.row:target .hit{stroke-width:2}.cd:target .card{stroke-width:2.5}a:focus-visible{outline:2px solid #1673bd;outline-offset:2px}',
].join('\n');

/** Letters on the pale discs stay dark in both. */
const FIXED = `.disc{fill:${DISC_INK}}`;

export const styleSheet = (fontFaces: string): string =>
  [fontFaces, SHAPES, colours(LIGHT), FIXED, `@media (prefers-color-scheme:dark){${colours(DARK)}\n${FIXED}}`]
    .filter(Boolean)
    .join('\n');

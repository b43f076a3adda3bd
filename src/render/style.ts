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
  'a{cursor:pointer}a:hover text{text-decoration:underline}.row:hover .own{display:inline}.row:hover .own .e{stroke-width:4}',
  '.row:target .hit{stroke-width:2}.cd:target .card{stroke-width:2.5}a:focus-visible{outline:2px solid #1673bd;outline-offset:2px}',
].join('\n');

/** Letters on the pale discs stay dark in both. */
const FIXED = `.disc{fill:${DISC_INK}}`;

/** What only a map with a script needs: its tools, and the look of what is not chosen. */
const MOVING = [
  '.live{touch-action:none;-webkit-user-select:none;user-select:none}.live .row{cursor:pointer}.row:focus,.cd:focus{outline:none}',
  '.off,.some .ways{opacity:.13}.cd.off .row.off{opacity:1}.own.lit{display:inline}.row:focus-visible .hit,.chosen .hit{stroke-width:2}',
  `.tools{display:flex;gap:6px;align-items:center;box-sizing:border-box;height:44px;margin:0 8px;padding:5px;border:1px solid;border-radius:6px;font:13px ${SANS}}`,
  '.tools>*{font:inherit;height:32px;min-width:32px;box-sizing:border-box;border:1px solid;border-radius:4px}.tools button{cursor:pointer}',
  '.tools input{flex:1 1 9em;min-width:5em;padding:0 8px}.tools select{flex:0 1 11em;min-width:5em}',
  '.tools span{flex:0 1 auto;border:0;line-height:32px;white-space:nowrap;overflow:hidden;min-width:0}',
].join('\n');

const movingColours = (p: Palette): string =>
  `.row:focus-visible .hit,.chosen .hit,.cd:focus-visible .card{stroke:${p.ink}}.tools,.tools>*{color:${p.ink};background:${p.card};border-color:${p.quiet}}`;

export function styleSheet(fontFaces: string, moves: boolean): string {
  const colouring = (p: Palette) => [colours(p), FIXED, ...(moves ? [movingColours(p)] : [])].join('\n');
  const dark = `@media (prefers-color-scheme:dark){${colouring(DARK)}}`;
  return [fontFaces, SHAPES, moves ? MOVING : '', colouring(LIGHT), dark].filter(Boolean).join('\n');
}

// The style sheet of the file: fonts, what moves under the mouse and the keyboard, and colours for readers who prefer dark.
import { darkRules } from './looks.ts';
import { DARK, LIGHT, type Palette, SANS } from './theme.ts';

const STATES = [
  '.hit{pointer-events:all}.own{pointer-events:none}',
  'a{cursor:pointer}a:hover text{text-decoration:underline}.row:hover .own{display:inline}.row:hover .own .e{stroke-width:4}',
  '.row:target .hit{stroke-width:2}.cd:target .card{stroke-width:2.5}a:focus-visible{outline:2px solid #1673bd;outline-offset:2px}',
].join('\n');

/** What only a map with a script needs: its tools, and the look of what is not chosen. */
const MOVING = [
  '.live{touch-action:none;-webkit-user-select:none;user-select:none}.live .row{cursor:pointer}.row:focus,.cd:focus{outline:none}',
  '.off,.some .ways{opacity:.13}.cd.off .row.off{opacity:1}.own.lit{display:inline}.row:focus-visible .hit,.chosen .hit{stroke-width:2}',
  `.tools{display:flex;gap:6px;align-items:center;box-sizing:border-box;height:44px;margin:0 8px;padding:5px;border:1px solid;border-radius:6px;font:13px ${SANS}}`,
  '.tools>*{font:inherit;height:32px;min-width:32px;box-sizing:border-box;border:1px solid;border-radius:4px}.tools button{cursor:pointer}.tools [hidden]{display:none}',
  '.tools input{flex:1 1 9em;min-width:3em;padding:0 8px}.tools select{flex:0 1 11em;min-width:4em}',
  '.tools span{flex:none;border:0;line-height:32px;white-space:nowrap;min-width:0}',
].join('\n');

/** Colours of what no element carries itself. */
const stateColours = (p: Palette): string =>
  `svg:root,:root svg{fill:${p.ink};background:${p.page}}:root .row:target .hit,:root .cd:target .card{stroke:${p.ink}}`;

const movingColours = (p: Palette): string =>
  `.row:focus-visible .hit,.chosen .hit,.cd:focus-visible .card{stroke:${p.ink}}.tools,.tools>*{color:${p.ink};background:${p.card};border-color:${p.quiet}}`;

export function styleSheet(fontFaces: string, moves: boolean): string {
  const colouring = (p: Palette) => [stateColours(p), ...(moves ? [movingColours(p)] : [])];
  // Paper is light, whatever its reader's screen is.
  const dark = `@media screen and (prefers-color-scheme:dark){${[darkRules(), ...colouring(DARK)].join('\n')}}`;
  return [fontFaces, STATES, moves ? MOVING : '', ...colouring(LIGHT), dark].filter(Boolean).join('\n');
}

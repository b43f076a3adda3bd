// The measures of the map in pixels: margins, cards, gutters, and the sizes of its words.
import type { Style } from './draw.ts';

export const MARGIN = 56;
export const GUTTER = 84;
/** How far a reply is set in that stands below what it answers. */
export const TUCK = 34;
export const MAX_COLUMNS = 6;
/** Card widths by number of columns: few columns may be wide. */
const WIDTHS = [460, 460, 380, 322, 322, 308, 308];
export const cardWidth = (columns: number): number => WIDTHS[columns] ?? 308;
export const gapOf = (columns: number): number => (columns > 4 ? 18 : 22);

export const CARD = {
  header: 33,
  bottom: 9,
  pad: 14,
  /** How far words may run into the padding where a wider face stands in. */
  spill: 10,
  text: 34,
  indent: 16,
  rowGap: 3,
  oneLine: 28,
  lineGap: 8,
  footer: 26,
};
export const LINE = 19;
export const MAIN_LINE = 22;
export const LABEL_LINE = 19;

export const STYLES = {
  claim: { face: 'text', size: 13.5, tone: 'ink' },
  main: { face: 'bold', size: 16, tone: 'onMain' },
  mainNote: { face: 'bold', size: 11, tone: 'onMainMuted' },
  id: { face: 'bold', size: 10.5, tone: 'faint' },
  author: { face: 'bold', size: 13, tone: 'ink' },
  smallAuthor: { face: 'bold', size: 12, tone: 'ink' },
  meta: { face: 'text', size: 11, tone: 'muted' },
  back: { face: 'text', size: 10.5, tone: 'muted' },
  state: { face: 'bold', size: 10.5, tone: 'state' },
  label: { face: 'bold', size: 11, tone: 'ink' },
  plain: { face: 'text', size: 12.5, tone: 'muted' },
  oneLine: { face: 'text', size: 11.5, tone: 'ink' },
  oneAuthor: { face: 'bold', size: 11.5, tone: 'ink' },
  monogram: { face: 'bold', size: 10.5, tone: 'disc' },
  cell: { face: 'text', size: 10.5, tone: 'ink' },
  kicker: { face: 'bold', size: 11, tone: 'muted', spacing: 0.06 },
  headline: { face: 'serif', size: 31, tone: 'ink' },
  threadTitle: { face: 'bold', size: 15, tone: 'ink' },
  summary: { face: 'text', size: 15, tone: 'ink' },
  table: { face: 'text', size: 13.5, tone: 'ink' },
  tableName: { face: 'bold', size: 13.5, tone: 'ink' },
  list: { face: 'text', size: 12.5, tone: 'ink' },
  note: { face: 'text', size: 11.5, tone: 'muted' },
  legend: { face: 'text', size: 12, tone: 'ink' },
} as const satisfies Record<string, Style>;

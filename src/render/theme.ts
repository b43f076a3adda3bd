// The look of the map: colours in light and dark, faces, line weights. The one place to change it.

export interface Palette {
  readonly page: string;
  readonly card: string;
  readonly cardEdge: string;
  readonly hair: string;
  readonly nest: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly state: string;
  readonly highlight: string;
  readonly main: string;
  readonly onMain: string;
  readonly onMainMuted: string;
  readonly spine: string;
  readonly glyph: string;
  readonly attack: string;
  readonly undercut: string;
  readonly support: string;
  readonly question: string;
  readonly concede: string;
  /** Restatements: their lines, and their words and signs. */
  readonly quiet: string;
  readonly quietText: string;
  /** Cells of the overview, by relation. */
  readonly cellNone: string;
  readonly cellAttack: string;
  readonly cellUndercut: string;
  readonly cellSupport: string;
  readonly cellQuestion: string;
  readonly cellConcede: string;
}

export const LIGHT: Palette = {
  page: '#fbfaf6',
  card: '#ffffff',
  cardEdge: '#d6d1c4',
  hair: '#e4dfd3',
  nest: '#b9b5a8',
  ink: '#22252b',
  muted: '#5f615f',
  faint: '#6b6d6a',
  state: '#6a4b00',
  highlight: '#ffe58a',
  main: '#1f2430',
  onMain: '#ffffff',
  onMainMuted: '#c3c8d3',
  spine: '#e6e1d4',
  glyph: '#ffffff',
  attack: '#bf3511',
  undercut: '#6a2385',
  support: '#00735c',
  question: '#1673bd',
  concede: '#6b6a00',
  quiet: '#8a8a83',
  quietText: '#666862',
  cellNone: '#d9d5c9',
  cellAttack: '#e39a80',
  cellUndercut: '#c6a0d2',
  cellSupport: '#86c2b3',
  cellQuestion: '#9cbfe3',
  cellConcede: '#cfcf7a',
};

export const DARK: Palette = {
  page: '#15171b',
  card: '#1e2126',
  cardEdge: '#3b3f47',
  hair: '#33373e',
  nest: '#5b606a',
  ink: '#e4e3de',
  muted: '#a3a5a3',
  faint: '#a3a5a3',
  state: '#ffd76a',
  highlight: '#5a4708',
  main: '#f1ead8',
  onMain: '#16181c',
  onMainMuted: '#5d5a50',
  spine: '#2a2e35',
  glyph: '#15171b',
  attack: '#ff8a66',
  undercut: '#c07fe0',
  support: '#4fd0b0',
  question: '#a8d4ff',
  concede: '#cfd06a',
  quiet: '#8f918f',
  quietText: '#a3a5a3',
  cellNone: '#3a3e46',
  cellAttack: '#9c4a30',
  cellUndercut: '#7c548a',
  cellSupport: '#256657',
  cellQuestion: '#3b5f86',
  cellConcede: '#5c5c20',
};

/** Discs of the people who write most; pale in light and dark, with dark letters. */
export const TINTS = ['', '#f6dcc9', '#d5e6f4', '#dcecd2', '#f4e3b5', '#e4dcf2', '#f6d5dd', '#d0e8e6'];
export const NO_TINT = '#e4e0d6';
export const DISC_INK = '#22252b';

export const SANS = "Inter,Arial,'Liberation Sans',Helvetica,sans-serif";
export const SERIF = "'Source Serif 4','Source Serif Pro',Georgia,'Liberation Serif','Times New Roman',serif";

/** Most bytes of fonts in one file. */
export const FONT_BUDGET = 150 * 1024;

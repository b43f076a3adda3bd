// The Scene: what a map shows, as plain numbers and words. Layout makes it, render writes it; it holds no markup.
import type { Face, FontNeed } from './metrics.ts';

/** What a word or a line stands for; render gives each its colour. */
export type RelationTone = 'attack' | 'undercut' | 'support' | 'question' | 'concede' | 'restate';
export type Tone = RelationTone | 'ink' | 'muted' | 'faint' | 'state' | 'onMain' | 'onMainMuted' | 'disc' | 'onInk';

export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly tone: Tone;
}

/** One line of text; `box` is the room it was given (left, right), `width` its measured width. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly rtl: boolean;
  /** Letter spacing in em. */
  readonly spacing: number;
  readonly runs: readonly Run[];
  readonly width: number;
  readonly box: readonly [number, number];
  /** Id of an element that is drawn, null where the words link to nothing. */
  readonly href: string | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Rule {
  readonly points: readonly Point[];
  readonly kind: 'hair' | 'ink' | 'nest' | 'nestDoubt';
}

/** A person's disc; tint 0 is the opening poster, 1 to 7 pale tints, -1 nobody special. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly tint: number;
}

export interface Bar extends Box {
  readonly tone: RelationTone | 'none';
  /** A cell of the overview, in a pale shade of its tone. */
  readonly pale: boolean;
}

/** The sign of a relation on its source card's border. */
export interface Badge {
  readonly x: number;
  readonly y: number;
  readonly tone: RelationTone;
  readonly doubt: boolean;
}

/** Things that belong together; a link where `href` names a drawn element. */
export interface Figure {
  readonly href: string | null;
  readonly highlights: readonly Box[];
  readonly rules: readonly Rule[];
  readonly discs: readonly Disc[];
  readonly bars: readonly Bar[];
  /** Middles of the marks that say that nobody replied. */
  readonly silences: readonly Point[];
  readonly texts: readonly TextLine[];
}

export type Point = readonly [number, number];

/** A line of an edge: corners are rounded, or two points are joined by a smooth curve. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly smooth: boolean;
}

/** An arrowhead: its tip and the way it points (1 right, -1 left, -2 up). */
export interface Arrow {
  readonly x: number;
  readonly y: number;
  readonly way: 1 | -1 | -2;
}

/** Relations of one kind into one place: their lines share a trunk and an arrowhead. */
export interface Edge {
  readonly tone: RelationTone;
  readonly doubt: boolean;
  readonly relations: readonly string[];
  readonly from: readonly string[];
  readonly to: string;
  readonly strokes: readonly Stroke[];
  readonly arrow: Arrow;
  readonly halo: boolean;
}

/** A row's own line in full, shown when the row is pointed at; `to` is the row or card it ends on. */
export interface OwnLine {
  readonly stroke: Stroke;
  readonly tone: RelationTone;
  readonly doubt: boolean;
  readonly arrow: Arrow;
  readonly to: string;
}

export interface Row {
  readonly id: string;
  /** Key in the graph of the claim or the question it shows; null for a quote. */
  readonly node: string | null;
  readonly title: string;
  /** Ids of the rows and cards it speaks to, drawn or not. */
  readonly to: readonly string[];
  readonly hit: Box;
  readonly main: Box | null;
  readonly figure: Figure;
  readonly badges: readonly Badge[];
  readonly lines: readonly OwnLine[];
}

export interface Card {
  readonly id: string;
  readonly label: string;
  /** Who wrote it; null where the name is not shown. */
  readonly by: string | null;
  readonly box: Box;
  readonly figure: Figure;
  readonly rows: readonly Row[];
}

export interface LegendItem {
  readonly x: number;
  readonly y: number;
  readonly sign: RelationTone | 'doubt' | 'unanswered' | 'silence' | 'reply' | 'main';
  readonly text: TextLine;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly fonts: readonly FontNeed[];
  readonly head: readonly Figure[];
  readonly overview: { readonly label: string; readonly figure: Figure } | null;
  readonly spine: readonly Stroke[];
  readonly edges: readonly Edge[];
  readonly cards: readonly Card[];
  readonly legend: readonly LegendItem[];
  readonly foot: Figure;
}

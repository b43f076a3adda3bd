// The door of layout/: the argument graph into a Scene, plain numbers and words that render writes as SVG.
import type { ArgumentGraph } from '../graph/index.ts';
import { assemble } from './assemble.ts';
import type { Metrics } from './metrics.ts';
import type { Scene } from './scene.ts';
import { viewOf } from './view.ts';

export { type AtlasPage, layoutAtlas } from './atlas.ts';
export { clean, clip } from './clean.ts';
export type { Face, FontNeed, Metrics } from './metrics.ts';
export type {
  Arrow,
  Badge,
  Box,
  Card,
  Edge,
  Figure,
  LegendItem,
  OwnLine,
  Point,
  RelationTone,
  Row,
  Rule,
  Run,
  Scene,
  Stroke,
  TextLine,
  Tone,
} from './scene.ts';

/** Lays a graph out as an argument map. Metrics are the advance tables of the fonts it will be set in. */
export function layoutMap(graph: ArgumentGraph, metrics: Metrics): Scene {
  return assemble(viewOf(graph, metrics), metrics);
}

// How big maps of any size are and how long they take to open, and how well lines can be followed beside graphviz: `npm run bench`.
import { Buffer } from 'node:buffer';
import { bench, describe } from 'vitest';
import { fontSource } from '../../src/cli/resources.ts';
import { layoutMap, type Scene } from '../../src/layout/index.ts';
import { renderSvg } from '../../src/render/index.ts';
import { metrics, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';
import { dotPicture } from './dot.ts';
import {
  crossings,
  joinedIn,
  lengthOf,
  lengthsIn,
  mean,
  type Picture,
  pictureOf,
  saidIn,
  throughBoxes,
} from './lines.ts';
import { openingTimes } from './opening.ts';

const maps = [150, 10_000, 100_000].map((size) => {
  const graph = reasonedGraph(madeThread(size, { shape: 0.2, deepest: 8 }));
  const scene = layoutMap(graph, metrics);
  return { size, graph, scene, svg: renderSvg(scene, fontSource, {}) };
});
const times = await openingTimes(maps.map(({ svg }) => svg));
for (const [index, { size, svg }] of maps.entries()) {
  const opening = times
    ? `opens in ${Math.round(times[index] ?? 0)} ms, ${((times[index] ?? 0) / (times[0] ?? 1)).toFixed(2)} times the first`
    : 'opening it is not measured, as there is no Chromium';
  console.info(`The map of ${size} comments: ${Math.round(Buffer.byteLength(svg) / 1000)} KB, ${opening}`);
}
for (const { scene } of maps.slice(0, 1)) compare(scene);

/** Words for the lines of a map, and for those of dot between the same boxes. */
function compare(scene: Scene): void {
  const own = pictureOf(scene);
  const say = (who: string, picture: Picture, lengths: readonly number[]) =>
    console.info(
      `${who}: ${crossings(picture)} crossings, ${throughBoxes(picture)} lines through boxes, mean length ${Math.round(mean(lengths))}`,
    );
  say('The map of 150 comments', own, lengthsIn(scene));
  console.info(
    `It draws ${joinedIn(scene).length} of ${saidIn(scene)} relations between its cards; words say the others.`,
  );
  const dot = dotPicture(own.boxes, joinedIn(scene));
  if (dot)
    say(
      'dot, the same boxes and relations',
      dot,
      dot.lines.map(({ points }) => lengthOf(points)),
    );
  else console.info('There is no dot here, so the lines are compared with nothing.');
}

describe('laying out a map', () => {
  for (const { size, graph } of maps)
    bench(`${size} comments`, () => void layoutMap(graph, metrics), { iterations: 3, warmupIterations: 1, time: 0 });
});

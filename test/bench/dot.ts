// Boxes and who is joined to whom into the picture that graphviz makes of them; null where there is no dot.
import { spawnSync } from 'node:child_process';
import type { Box, Point } from '../../src/layout/index.ts';
import type { Picture } from './lines.ts';

const INCH = 72;

export function dotPicture(
  boxes: ReadonlyMap<string, Box>,
  joined: readonly (readonly [string, string])[],
): Picture | null {
  const nodes = [...boxes].map(
    ([id, { width, height }]) => `"${id}" [shape=box fixedsize=true width=${width / INCH} height=${height / INCH}]`,
  );
  const edges = joined.map(([from, to]) => `"${from}" -> "${to}"`);
  const input = `digraph { rankdir=RL; ${[...nodes, ...edges].join('; ')} }`;
  const { stdout, status } = spawnSync('dot', ['-Tplain'], { input, encoding: 'utf8' });
  return status === 0 ? plain(stdout.split('\n')) : null;
}

function plain(rows: readonly string[]): Picture {
  const parts = rows.map((row) => row.split(' ').map((part) => part.replaceAll('"', '')));
  const boxes = parts
    .filter(([kind]) => kind === 'node')
    .map(([, id = '', ...numbers]) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(0, 4).map((one) => Number(one) * INCH);
      return [id, { x: x - width / 2, y: y - height / 2, width, height }] as const;
    });
  const lines = parts
    .filter(([kind]) => kind === 'edge')
    .map(([, from = '', to = '', count, ...numbers], index) => {
      const at = (i: number): Point => [Number(numbers[2 * i]) * INCH, Number(numbers[2 * i + 1]) * INCH];
      const points = Array.from({ length: Number(count) }, (_, i) => at(i));
      return { bundle: `${index}`, points: flattened(points), ends: [from, to] };
    });
  return { lines, boxes: new Map(boxes) };
}

const STEPS = 8;

/** A run of Bézier curves as a run of short straight lines. */
function flattened(points: readonly Point[]): readonly Point[] {
  const flat = points.slice(0, 1);
  for (let at = 0; at + 3 < points.length; at += 3) {
    const curve = points.slice(at, at + 4);
    for (let step = 1; step <= STEPS; step++) flat.push(onCurve(curve, step / STEPS));
  }
  return flat;
}

function onCurve(curve: readonly Point[], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  const sum = (axis: 0 | 1) => curve.reduce((total, point, i) => total + (weights[i] ?? 0) * point[axis], 0);
  return [sum(0), sum(1)];
}

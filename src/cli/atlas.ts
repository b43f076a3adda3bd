// A graph into a folder: one map a page, each linked to the others, and a list of them.
import { join } from 'node:path';
import type { ArgumentGraph } from '../graph/index.ts';
import type { Listed } from '../page/index.ts';
import type { OutputOptions } from './outputs.ts';
import { fontSource, loadIndex, loadMetrics, loadScript } from './resources.ts';
import { writeWhole } from './write.ts';

/** Writes the atlas of a thread and gives the path of its list. */
export async function writeAtlas(
  graph: ArgumentGraph,
  folder: string,
  { interactive, force }: OutputOptions & { readonly force: boolean },
): Promise<string> {
  const [{ layoutAtlas }, { renderSvg }, { renderIndex }] = await Promise.all([
    import('../layout/index.ts'),
    import('../render/index.ts'),
    import('../page/index.ts'),
  ]);
  const listed: Listed[] = [];
  for (const { scene, ...page } of layoutAtlas(graph, loadMetrics())) {
    const svg = renderSvg(scene, fontSource, interactive ? { script: loadScript('map') } : {});
    writeWhole(join(folder, page.file), svg, force);
    listed.push(page);
  }
  const index = join(folder, 'index.html');
  writeWhole(index, renderIndex(listed, loadIndex()), force);
  process.stderr.write(`Wrote ${index} and ${listed.length} ${listed.length === 1 ? 'map' : 'maps'}\n`);
  return index;
}

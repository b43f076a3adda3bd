// The table of what the command line writes: a name, its file ending, and the function from graph to text.
import { inPieces, toDocument } from '../exchange/index.ts';
import type { ArgumentGraph } from '../graph/index.ts';
import { Fault } from './fault.ts';
import { fontSource, loadMetrics, loadPage, loadScript } from './resources.ts';

export interface Output {
  readonly name: string;
  readonly extension: string;
  readonly label: string;
  /** Rooms that only one output needs are loaded when it is asked for. */
  readonly write: (graph: ArgumentGraph, options: OutputOptions) => Promise<string | Uint8Array>;
}

export interface OutputOptions {
  /** Whether a map gets the script for zoom, search and choice. */
  readonly interactive: boolean;
}

export const outputs: readonly Output[] = [
  { name: 'svg', extension: 'svg', label: 'the argument map, a picture', write: svg },
  { name: 'png', extension: 'png', label: 'the map as pixels, in light colours', write: picture },
  {
    name: 'pdf',
    extension: 'pdf',
    label: 'the map on one page, its words and links kept, in light colours',
    write: paper,
  },
  { name: 'html', extension: 'html', label: 'the map beside the thread, one page', write: html },
  { name: 'json', extension: 'json', label: 'the document: comments, claims, relations, findings', write: json },
];

async function svg(graph: ArgumentGraph, { interactive }: OutputOptions): Promise<string> {
  const [{ layoutMap }, { renderSvg }] = await Promise.all([
    import('../layout/index.ts'),
    import('../render/index.ts'),
  ]);
  return renderSvg(layoutMap(graph, loadMetrics()), fontSource, interactive ? { script: loadScript('map') } : {});
}

async function picture(graph: ArgumentGraph): Promise<Uint8Array> {
  const [{ layoutMap }, { png }] = await Promise.all([import('../layout/index.ts'), import('./png.ts')]);
  return png(layoutMap(graph, loadMetrics()));
}

async function paper(graph: ArgumentGraph): Promise<Uint8Array> {
  const [{ layoutMap }, { pdf }] = await Promise.all([import('../layout/index.ts'), import('./pdf/index.ts')]);
  return pdf(layoutMap(graph, loadMetrics()));
}

async function html(graph: ArgumentGraph): Promise<string> {
  const [{ layoutMap }, { renderPage }] = await Promise.all([import('../layout/index.ts'), import('../page/index.ts')]);
  return renderPage(graph, layoutMap(graph, loadMetrics()), loadPage());
}

/** As bytes: the document of a huge thread is longer than a string may be. */
async function json(graph: ArgumentGraph): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (const piece of inPieces(toDocument(graph))) pieces.push(Buffer.from(piece));
  return Buffer.concat([...pieces, Buffer.from('\n')]);
}

/** The output asked for by -f, or by the ending of -o; svg where neither says. */
export function outputFor(format: string | undefined, out: string | undefined): Output {
  const ending = out?.match(/\.([a-z0-9]{1,9})$/i)?.[1]?.toLowerCase();
  const wanted = format ?? ending;
  const found = outputs.find(({ name, extension }) => (format ? name === format : extension === wanted));
  if (found) return found;
  if (wanted === undefined) return outputs[0] as Output;
  const known = outputs.map(({ name }) => name).join(', ');
  throw new Fault(2, `There is no output format "${wanted}"; counterpoint writes ${known}.`);
}

// A scene into a PDF of one page, by pdfkit: words stay words, lines stay lines, links lead within the page.
import type { Scene } from '../../layout/index.ts';
import { mapParts } from '../../render/index.ts';
import { Fault } from '../fault.ts';
import { loadMetrics } from '../resources.ts';
import { draw } from './draw.ts';
import { setterOf } from './faces.ts';
import { painter } from './paint.ts';

/** Points of paper in a pixel of the map. */
const POINTS = 0.75;

export async function pdf(scene: Scene): Promise<Uint8Array> {
  const PDFDocument = await loadPdfkit();
  const size: [number, number] = [scene.width * POINTS, scene.height * POINTS];
  // No clock: the same map gives the same bytes.
  const info = { Title: scene.title, Subject: scene.description, Producer: 'counterpoint', CreationDate: new Date(0) };
  const doc = new PDFDocument({ size, margin: 0, info, lang: 'en', displayTitle: true });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on('end', resolve));
  // Names the maker at the head of the file, so that counterpoint knows its own file again.
  doc.ref({ Producer: new String('counterpoint') }).end(undefined);
  const { svg } = mapParts(scene, () => undefined);
  doc.scale(POINTS);
  draw(svg, { doc, paintOf: painter(svg), pieces: setterOf(doc, scene, loadMetrics()) });
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

async function loadPdfkit() {
  try {
    return (await import('pdfkit')).default;
  } catch {
    throw new Fault(2, 'PDF needs the package pdfkit, which is not installed: npm install pdfkit.');
  }
}

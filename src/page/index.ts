// The door of page/: a graph and its scene into one HTML page, the map beside the thread, under a strict policy.
import { h, s } from 'hastscript';
import type { ArgumentGraph } from '../graph/index.ts';
import type { Scene } from '../layout/index.ts';
import { type FontSource, mapParts } from '../render/index.ts';
import { baseRules } from './base.ts';
import { htmlPage } from './document.ts';
import { inHtml } from './svg.ts';
import { threadElements } from './thread.ts';

export { type Listed, renderIndex } from './atlas.ts';

/** What a page is made with beside the graph: values that only the outer world has. */
export interface PageResources {
  readonly fonts: FontSource;
  /** The scripts of the page, in order: the map's (data/page/map.js) and the page's own (data/page/page.js). */
  readonly scripts: readonly string[];
  /** The style sheet of the page (data/page/page.css). */
  readonly style: string;
  /** SHA-256 of a text in UTF-8, in base64. */
  readonly sha256: (text: string) => string;
}

export function renderPage(graph: ArgumentGraph, scene: Scene, resources: PageResources): string {
  const { fonts, scripts, sha256 } = resources;
  const map = mapParts(scene, fonts);
  // One style sheet and one script, so that the policy names two hashes and nothing else may run.
  const style = [map.css, baseRules(), resources.style].join('\n');
  const script = scripts.join('\n');
  return htmlPage({
    title: scene.title,
    css: style,
    allowed: [`script-src 'sha256-${sha256(script)}'`, 'font-src data:'],
    body: [
      h('main', [
        h('section', { id: 'map', tabIndex: 0, ariaLabel: 'The argument map' }, [s(null, [inHtml(map.svg)])]),
        h('section', { id: 'thread', tabIndex: 0, ariaLabel: 'The thread' }, [...threadElements(graph, scene)]),
      ]),
      h('script', script),
    ],
    sha256,
  });
}

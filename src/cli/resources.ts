// The data folder into the values the core is given; the only place that knows where they lie.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PageResources } from '../page/index.ts';
import type { Analysis, Weights } from '../processor.ts';
import type { FontSource, Metrics } from '../render/index.ts';
import { readWeights } from '../scoring/index.ts';

const data = new URL('../../data/', import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, data), 'utf8')) as T;

export function loadAnalysis(): Analysis {
  return {
    words: json('formats/words.json'),
    lexicon: json('lexicon/en.json'),
    lexicons: ['de', 'es', 'fr', 'pt'].map((language) => json(`lexicon/${language}.json`)),
    others: json('lexicon/others.json'),
    model: json('model/rules.json'),
    weights: loadWeights(),
  };
}

/** The weight files and what each must hold. */
const WEIGHTS = {
  claims: ['cut', 'claim', 'thresholds'],
  stance: ['side', 'attack', 'sideCurve', 'attackCurve', 'lean'],
  links: ['within', 'across', 'against', 'attacks', 'concedes', 'trust', 'show'],
  answers: ['words', 'trees', 'curve', 'rarity'],
} as const satisfies Record<keyof Weights, readonly string[]>;

/** The trained weights; null where one of their files is missing, and a fault where one is not what the trainer wrote. */
function loadWeights(): Weights | null {
  const names = Object.keys(WEIGHTS) as (keyof Weights)[];
  const files = names.map((name) => new URL(`model/${name}.json`, data));
  if (!files.every((file) => existsSync(file))) return null;
  const read = (name: keyof Weights, at: number) =>
    readWeights(`data/model/${name}.json`, readFileSync(files[at] as URL, 'utf8'), WEIGHTS[name]);
  return Object.fromEntries(names.map((name, at) => [name, read(name, at)])) as unknown as Weights;
}

export const loadMetrics = (): Metrics => json('metrics/metrics.json');

/** The scripts that pages and moving maps carry. */
export const loadScript = (name: 'map' | 'page'): string => readFileSync(new URL(`page/${name}.js`, data), 'utf8');

const loadStyle = (name: 'page' | 'atlas'): string => readFileSync(new URL(`page/${name}.css`, data), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

export const loadPage = (): PageResources => ({
  fonts: fontSource,
  scripts: [loadScript('map'), loadScript('page')],
  style: loadStyle('page'),
  sha256,
});

/** What the list of an atlas is made with. */
export const loadIndex = (): Pick<PageResources, 'style' | 'sha256'> => ({ style: loadStyle('atlas'), sha256 });

/** Path of a font file by its name in @fontsource ("inter-latin-400-normal.woff2"). */
export function fontPath(file: string): string {
  const family = file.startsWith('inter') ? 'inter' : 'source-serif-4';
  return createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${file}`);
}

/** The bytes of a font file; undefined where there is none. */
export const fontSource: FontSource = (file) => {
  try {
    return readFileSync(fontPath(file));
  } catch {
    return undefined;
  }
};

// The door of cli/: the words of the command line into files, messages and an exit code.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toDocument } from '../exchange/index.ts';
import { formats } from '../formats/index.ts';
import { type ArgumentGraph, buildGraph } from '../graph/index.ts';
import { type Chain, counterpoint } from '../processor.ts';
import { type Mode, reason } from '../reasoning/index.ts';
import { anonymise } from '../thread/index.ts';
import { writeAtlas } from './atlas.ts';
import { batch } from './batch.ts';
import { explain } from './explain/index.ts';
import { Fault } from './fault.ts';
import { show } from './open.ts';
import { type Output, outputFor, outputs } from './outputs.ts';
import { outPath } from './paths.ts';
import { graphsIn, readInput, treesIn } from './read.ts';
import { loadAnalysis } from './resources.ts';
import { writeWhole } from './write.ts';

const USAGE = `Usage: counterpoint FILE… [-o OUT] [-f FORMAT] [--from NAME] [--labels MODE] [--atlas DIR] [--interactive] [--anonymise] [--open] [--force]
       counterpoint explain FILE CLAIM|RELATION|COMMENT|LINE
       counterpoint batch < threads.ndjson
       counterpoint formats

Reads saved discussion threads (- is standard input) and writes output/NAME.svg, an argument map.
  -o, --output OUT     where to write; - is standard output
  -f, --format FORMAT  ${outputs.map(({ name }) => name).join(' or ')}; else taken from OUT's ending
      --from NAME      read the file as this format instead of detecting it (see: counterpoint formats)
      --labels MODE    label each claim in, out or undecided (strict or lenient) in the document
      --atlas DIR      write into a folder: the map, a map for each exchange it has no room for, and a list
      --interactive    give the map zoom, pan, search and choice by a small script inside it
      --anonymise      put letters for people, as writers and in all texts
      --open           show what was written
      --force          replace a file that counterpoint did not write
`;

const options = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f' },
  from: { type: 'string' },
  labels: { type: 'string' },
  atlas: { type: 'string' },
  interactive: { type: 'boolean', default: false },
  anonymise: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Runs the command and gives its exit code: 0 done, 1 no thread, 2 wrong use, 3 our own fault. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    if (error instanceof Fault) {
      process.stderr.write(`counterpoint: ${error.message}\n`);
      return error.code;
    }
    process.stderr.write(
      `counterpoint: this is a fault of counterpoint itself, please report it.\n${stackOf(error)}\n`,
    );
    return 3;
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = words(argv);
  if (values.help) process.stdout.write(USAGE);
  else if (positionals.length === 0) throw new Fault(2, `name a file to read.\n\n${USAGE}`);
  else if (positionals[0] === 'formats' && positionals.length === 1) process.stdout.write(formatTable());
  else if (positionals[0] === 'batch' && positionals.length === 1) {
    await batch(process.stdin, process.stdout, counterpoint(loadAnalysis()));
  } else if (positionals[0] === 'explain') explainIn(positionals.slice(1), values.from);
  else return draw(positionals, values);
  return 0;
}

function explainIn([file, id, ...more]: readonly string[], from: string | undefined): void {
  if (file === undefined || id === undefined || more.length > 0) throw new Fault(2, `${EXPLAINS}\n\n${USAGE}`);
  const analysis = loadAnalysis();
  const { graphs, threads, messages } = treesIn(readInput(file), counterpoint(analysis), from);
  for (const message of messages) process.stderr.write(`counterpoint: ${file}: ${message.reason}\n`);
  process.stdout.write(explain(graphs, id, { threads, stopwords: analysis.lexicon.stopwords }));
}

const EXPLAINS =
  'explain takes a file and what to explain in it: a claim as the map numbers it (2a), a relation of the JSON document (r7), a comment (c3), or a line of the file (22).';

function words(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Fault(2, `${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

type Values = ReturnType<typeof words>['values'];

/** Reads each file and writes its maps; a file that fails does not keep the others from being drawn. */
async function draw(files: readonly string[], values: Values): Promise<number> {
  const { output, format, atlas } = values;
  if (atlas !== undefined && (output !== undefined || format !== undefined))
    throw new Fault(2, '--atlas writes maps (svg) into its folder; leave out -o and -f.');
  if (atlas !== undefined && files.length > 1) throw new Fault(2, '--atlas takes one input at a time.');
  const labels = modeOf(values.labels);
  const kind = outputFor(format, output === '-' ? undefined : output);
  if (files.length > 1 && output !== undefined && output !== '-') {
    throw new Fault(2, '-o names one file; leave it out to write each map to output/, or name one input.');
  }
  const job: Job = { ...values, labels, kind, chain: counterpoint(loadAnalysis()), written: new Set() };
  let code = 0;
  for (const file of files) code = Math.max(code, await drawOne(file, job));
  if (values.open) for (const path of job.written) await show(path);
  return code;
}

interface Job extends Omit<Values, 'labels'> {
  readonly labels: Mode | undefined;
  readonly kind: Output;
  readonly chain: Chain;
  /** Paths written so far: two inputs of one name must not overwrite each other's map. */
  readonly written: Set<string>;
}

async function drawOne(file: string, job: Job): Promise<number> {
  try {
    const { graphs, messages } = graphsIn(readInput(file), job.chain, job.from);
    for (const message of messages) process.stderr.write(`counterpoint: ${file}: ${message.reason}\n`);
    if (job.labels) for (const graph of graphs) reason(graph, { labels: job.labels });
    const shown = job.anonymise ? graphs.map((graph) => buildGraph(anonymise(toDocument(graph)))) : graphs;
    if (job.atlas === undefined) put(await Promise.all(shown.map((graph) => job.kind.write(graph, job))), file, job);
    else await putAtlases(shown, job.atlas, job);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`counterpoint: ${error.message}\n`);
    return error.code;
  }
}

/** Several threads of one input get a numbered folder each. */
async function putAtlases(graphs: readonly ArgumentGraph[], folder: string, job: Job): Promise<void> {
  for (const [index, graph] of graphs.entries()) {
    const own = graphs.length > 1 ? join(folder, `${index + 1}`) : folder;
    job.written.add(await writeAtlas(graph, own, job));
  }
}

function modeOf(word: string | undefined): Mode | undefined {
  if (word === undefined || word === 'strict' || word === 'lenient') return word;
  throw new Fault(2, `--labels takes strict or lenient, not "${word}".`);
}

function put(texts: readonly (string | Uint8Array)[], file: string, { kind, output, force, written }: Job): void {
  for (const [index, text] of texts.entries()) {
    if (output === '-') {
      process.stdout.write(text);
      continue;
    }
    const path = outPath(file, kind.extension, output, texts.length > 1 ? index + 1 : null);
    if (written.has(path))
      throw new Fault(2, `${file} would be written over ${path}, which another input has just made.`);
    writeWhole(path, text, force);
    written.add(path);
    process.stderr.write(`Wrote ${path}\n`);
  }
}

function formatTable(): string {
  const row = (name: string, label: string) => `  ${name.padEnd(16)}${label}\n`;
  const reads = formats.map(({ name, label }) => row(name, label)).join('');
  const own = row('json', 'a counterpoint document, to draw it again');
  return `Reads:\n${reads}${own}Writes:\n${outputs.map(({ name, label }) => row(name, label)).join('')}`;
}

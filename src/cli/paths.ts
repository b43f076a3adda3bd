// An input's path and the words of the command line into the path to write.
import { basename, extname, join } from 'node:path';

/** output/NAME.EXT unless `output` says otherwise; several threads of one file are numbered NAME-1.EXT, NAME-2.EXT, … */
export function outPath(file: string, extension: string, output: string | undefined, number: number | null): string {
  const path = output ?? join('output', `${file === '-' ? 'stdin' : basename(file, extname(file))}.${extension}`);
  if (number === null) return path;
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${number}${ending}`;
}

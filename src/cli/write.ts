// Text into a file, whole or not at all: a temporary file beside it, then a rename; foreign files are not replaced.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Fault, reasonOf } from './fault.ts';

// Every file that counterpoint writes names it within its first kilobytes.
const MARK = 'counterpoint';
const MARK_WITHIN = 4096;

export function writeWhole(path: string, content: string | Uint8Array, force: boolean): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    if (existsSync(path)) mayReplace(path, force);
    mkdirSync(dirname(path), { recursive: true });
    putInPlace(temporary, path, content);
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(2, `${path} cannot be written: ${reasonOf(error)}.`);
  }
}

function putInPlace(temporary: string, path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function mayReplace(path: string, force: boolean): void {
  if (statSync(path).isDirectory()) throw new Fault(2, `${path} cannot be written: it is a folder.`);
  if (!force && !isOurs(path)) {
    throw new Fault(2, `${path} was not written by counterpoint and is left as it is; use --force to replace it.`);
  }
}

function isOurs(path: string): boolean {
  const head = Buffer.alloc(MARK_WITHIN);
  const file = openSync(path, 'r');
  try {
    return head.toString('utf8', 0, readSync(file, head, 0, MARK_WITHIN, 0)).includes(MARK);
  } finally {
    closeSync(file);
  }
}

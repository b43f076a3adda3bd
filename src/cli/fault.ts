// What goes wrong on the command line: a sentence for the user and the exit code of the contract.

/** 1: the input holds no thread; 2: wrong use. Anything else thrown is our own fault (3). */
export class Fault extends Error {
  readonly code: 1 | 2;

  constructor(code: 1 | 2, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** Why the system refused a file, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  const words: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
  };
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}

// A written file into the program that the system opens it with.
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['explorer'],
};

/** Shows a file and does not wait; where nothing can open it, one sentence says so. */
export function show(path: string): Promise<void> {
  const [command = 'xdg-open', ...words] = OPENERS[process.platform] ?? [];
  return new Promise((resolve) => {
    const shown = spawn(command, [...words, path], { detached: true, stdio: 'ignore' });
    shown.on('error', () => {
      process.stderr.write(`counterpoint: ${path} was written, but ${command} is not there to open it.\n`);
      resolve();
    });
    shown.on('spawn', () => {
      shown.unref();
      resolve();
    });
  });
}

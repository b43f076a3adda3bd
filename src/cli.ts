#!/usr/bin/env node
// The command: hands the process's words to cli/ and takes its exit code.
import { main } from './cli/index.ts';

// A reader that closes early (`counterpoint … | head`) has what it wanted; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));

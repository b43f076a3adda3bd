#!/usr/bin/env node
// The command: hands the process's words and streams to cli/ and takes its exit code.
import { main } from './cli/index.ts';

process.exitCode = await main(process.argv.slice(2));

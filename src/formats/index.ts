// The door of formats/: bytes into text, texts into threads, and the table of what can be read.
export { decode } from './decode.ts';
export { formats } from './formats.ts';
export type { Input } from './page.ts';
export { type ReadThreadsOptions, type ThreadsRead, threadReader } from './read.ts';
export type { ThreadJsonRead } from './thread-json.ts';
export { fromThreadJson } from './thread-json.ts';
export type { Format, FormatWords, LanguageWords, Page } from './types.ts';

// The door of formats/: bytes into text, texts into threads, and the table of what can be read.
export { decode } from './decode.ts';
export { isDeep } from './html/page.ts';
export { fromThreadJson } from './json/read.ts';
export type { Input } from './page.ts';
export { type ReadThreadsOptions, threadReader } from './read.ts';
export { formats } from './table.ts';
export type { Format, FormatInfo, FormatWords, LanguageWords, Page, ThreadsRead } from './types.ts';

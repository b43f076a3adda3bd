// The table of all that can be read: texts by their headers, JSON by its fields, pages by their elements.
import { formats as texts } from './formats.ts';
import { sites } from './html/read.ts';
import { jsonFormats } from './json/read.ts';
import type { FormatInfo } from './types.ts';

export const formats: readonly FormatInfo[] = [...texts, ...sites, ...jsonFormats].map(({ name, label, body }) => ({
  name,
  label,
  body,
}));

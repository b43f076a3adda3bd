// A page as a converter printed it into rows of its words alone: tags, targets and numbers of links are left out.
import type { BodyKind } from '../thread/index.ts';
import type { Noise } from './body.ts';
import { withoutTags, withoutTargets } from './lemmy/broken.ts';
import { cleanCells, cleanTexts, fenced } from './lemmy/clean.ts';
import { LINK } from './lemmy/converters.ts';
import { isNumbered, LINK_NUMBER, withoutLinkList } from './lemmy/links.ts';
import type { Page } from './types.ts';

export interface Worded {
  /** Its rows keep their places; a row of marks alone is blank. */
  readonly page: Page;
  readonly kind: BodyKind;
  readonly noise: Noise;
}

const TARGET = / ?\[(?:https?:|\/)[^\][\s]{0,300}\]/g;
/** The target that a name has on every page of Lemmy and its kin: only a converter prints it. */
const PERSON = /\[\/u\/[^\][\s]{1,100}\]/;

export function worded(given: Page): Worded {
  const listed = withoutLinkList(given);
  const kind = listed.rows.some(({ text }) => LINK.test(text)) ? 'markdown' : 'plain';
  const page = kind === 'markdown' ? withoutTags(listed) : listed;
  const view = kind === 'markdown' ? withoutTargets(page) : page;
  const texts = cleanTexts(view, cleanCells(view, kind));
  const code = kind === 'markdown' ? fenced(page.rows) : new Set<number>();
  const rows = page.rows.map((row, i) => (code.has(i) ? row : { ...row, text: texts[i] ?? '' }));
  const targets = page.rows.some(({ text }) => PERSON.test(text)) ? TARGET : null;
  const piece = kind === 'markdown' ? null : isNumbered(page) ? LINK_NUMBER : targets;
  return { page: { ...page, rows }, kind, noise: { piece } };
}

/** A heading without the marks of Markdown, or of html2text. */
export const unmarked = (text: string): string => text.replace(/^(?:#+|\*+) | \*+$/g, '');

/** The line below a heading in Markdown. */
export const isUnderline = (text: string): boolean => /^(?:=+|-{3,})$/.test(text);

// A title, a style sheet and a body into the text of one HTML page under a strict policy.
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

interface Parts {
  readonly title: string;
  readonly css: string;
  /** What the policy allows beside this style sheet. */
  readonly allowed?: readonly string[];
  readonly body: readonly Element[];
  readonly sha256: (text: string) => string;
}

export function htmlPage({ title, css, allowed = [], body, sha256 }: Parts): string {
  const style = `style-src 'sha256-${sha256(css)}'`;
  const policy = ["default-src 'none'", style, ...allowed, "base-uri 'none'", "form-action 'none'"].join('; ');
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'generator', content: 'counterpoint' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', css),
        ]),
        h('body', [...body]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

// Notes, while Markdown is parsed, where a text node's value and its source part: at references and escapes.
import type { Nodes } from 'mdast';

/** Character `index` of a value stands at `offset` in the source; a reference is longer than what it stands for. */
export interface Anchor {
  readonly index: number;
  readonly offset: number;
  readonly reference: boolean;
}

declare module 'mdast' {
  interface TextData {
    anchors?: Anchor[];
  }
}

interface Token {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

interface Context {
  readonly stack: readonly unknown[];
  sliceSerialize(token: Token): string;
}

/**
 * An extension of the parser's tree builder, which has no handlers of its own for these tokens. A reference stands
 * between two markers: its character begins at the first, what follows goes on after the second.
 */
export const anchors = {
  enter: {
    characterEscapeValue(this: Context, { start }: Token): undefined {
      note(this, start.offset, false);
    },
    characterReferenceMarker(this: Context, token: Token): undefined {
      const opens = this.sliceSerialize(token) === '&';
      note(this, opens ? token.start.offset : token.end.offset, opens);
    },
  },
};

/** Of two notes for one place in the value the later one holds. */
function note({ stack }: Pick<Context, 'stack'>, offset: number, reference: boolean): void {
  const node = stack.at(-1) as Nodes | undefined;
  if (node?.type !== 'text') return;
  node.data ??= {};
  node.data.anchors ??= [];
  const { anchors: noted } = node.data;
  if (noted.at(-1)?.index === node.value.length) noted.pop();
  noted.push({ index: node.value.length, offset, reference });
}

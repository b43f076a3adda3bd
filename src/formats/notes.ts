// What is odd about a source into messages: the first few of each kind in full, then how many more there are.
import type { VFile } from 'vfile';

export interface Notes {
  readonly add: (rule: string, sentence: string) => void;
  /** Says how many notes of each kind were kept back. */
  readonly close: () => void;
}

const MOST = 5;

export function notesIn(file: VFile): Notes {
  const counts = new Map<string, number>();
  return {
    add(rule, sentence) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count <= MOST) file.message(sentence, { ruleId: rule });
    },
    close() {
      for (const [rule, count] of counts)
        if (count > MOST)
          file.message(`${count - MOST} more of the same kind (${rule}) are not listed.`, { ruleId: rule });
    },
  };
}

// A subject into what it is about, and whether it marks an answer ("Re:", "AW:", "Sv:").
import type { MailWords } from '../types.ts';

export interface Subject {
  readonly title: string;
  /** The title in lower case. */
  readonly subject: string;
  readonly isReply: boolean;
}

export function replyMarks({ reply }: MailWords): (subject: string) => Subject {
  const marks = new Set(reply);
  return (written) => {
    let rest = written.trim();
    let isReply = false;
    for (let at = rest.indexOf(':'); at > 0 && at < 8; at = rest.indexOf(':')) {
      const mark = rest
        .slice(0, at)
        .toLowerCase()
        .replace(/[[(^]?\d{0,3}[\])]?$/, '');
      if (!marks.has(mark)) break;
      isReply = true;
      rest = rest.slice(at + 1).trim();
    }
    return { title: rest, subject: rest.toLowerCase(), isReply };
  };
}

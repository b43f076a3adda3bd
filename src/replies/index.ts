// The door of replies/: quotes traced to the comment they copy, and parents that the text proves.
export { traceReplies } from './trace.ts';

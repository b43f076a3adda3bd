// The door of text/: raw bodies into passages and sentences with exact places.
export { readBodies } from './read.ts';

// Writers of exact sources: a thread as the JSON of an API or as the page of a site has it.

export interface Exact {
  readonly author: string;
  readonly score: number;
  readonly paragraphs: readonly string[];
  /** Index of the comment it answers. */
  readonly parent: number | null;
}

interface Shape {
  readonly name: string;
  readonly format: string;
  /** False where the shape does not say who answers whom. */
  readonly nested: boolean;
  readonly write: (list: readonly Exact[]) => string;
}

const entities = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeAll = (text: string) => entities(text).replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
const markdown = ({ paragraphs }: Exact) => paragraphs.map((text) => text.replace(/[<&]/g, '\\$&')).join('\n\n');
const html = ({ paragraphs }: Exact) => paragraphs.map((text) => `<p>${entities(text)}</p>`).join('\n');
const old = ({ paragraphs }: Exact) => paragraphs.map(escapeAll).join('<p>');
const id = (index: number | null) => (index === null ? null : index + 101);

/** The replies to a comment, written by `write`, one after another. */
function below<T>(
  list: readonly Exact[],
  parent: number | null,
  write: (one: Exact, index: number) => T,
): readonly T[] {
  return list.flatMap((one, index) => (one.parent === parent ? [write(one, index)] : []));
}

function pathOf(list: readonly Exact[], index: number | null): string {
  return index === null ? '0' : `${pathOf(list, list[index]?.parent ?? null)}.${id(index)}`;
}

function lemmy(list: readonly Exact[]): string {
  const comments = list.map((one, index) => ({
    comment: { id: id(index), post_id: 1, content: markdown(one), path: pathOf(list, index) },
    creator: { id: 1, name: one.author, actor_id: 'https://bread.example/u/x', local: true },
    counts: { score: one.score },
  }));
  return JSON.stringify({ comments });
}

function reddit(list: readonly Exact[], escaped: boolean): string {
  const write = (one: Exact, index: number): object => {
    const replies = below(list, index, write);
    const body = escaped ? entities(markdown(one)) : markdown(one);
    return {
      kind: 't1',
      data: {
        id: `c${index}`,
        author: one.author,
        score: one.score,
        parent_id: one.parent === null ? 't3_s' : `t1_c${one.parent}`,
        link_id: 't3_s',
        body,
        body_html: escaped ? '&lt;div&gt;' : '<div>',
        replies: replies.length === 0 ? '' : { kind: 'Listing', data: { children: replies } },
      },
    };
  };
  const post = { kind: 't3', data: { id: 's', title: 'Bread', selftext: '', author: 'x' } };
  const listing = (children: readonly object[]) => ({ kind: 'Listing', data: { children } });
  return JSON.stringify([listing([post]), listing(below(list, null, write))]);
}

const redditFlat = (list: readonly Exact[]) =>
  list
    .map((one, index) => ({
      id: `c${index}`,
      link_id: 't3_s',
      parent_id: one.parent === null ? 't3_s' : `t1_c${one.parent}`,
      author: one.author,
      body: markdown(one),
      body_html: '<div>',
    }))
    .map((one) => JSON.stringify(one))
    .join('\n');

function algolia(list: readonly Exact[]): string {
  const write = (one: Exact, index: number): object => ({
    id: id(index),
    type: 'comment',
    author: one.author,
    text: old(one),
    parent_id: id(one.parent) ?? 1,
    story_id: 1,
    children: below(list, index, write),
  });
  const children = below(list, null, write);
  return JSON.stringify({ id: 1, type: 'story', author: 'x', title: 'Bread', text: null, story_id: 1, children });
}

function firebase(list: readonly Exact[]): string {
  const kids = (parent: number | null) => below(list, parent, (_, index) => id(index));
  const story = { id: 1, type: 'story', by: 'x', title: 'Bread', kids: kids(null) };
  const comments = list.map((one, index) => ({
    id: id(index),
    type: 'comment',
    by: one.author,
    text: old(one),
    parent: id(one.parent) ?? 1,
    kids: kids(index),
  }));
  return JSON.stringify([story, ...comments]);
}

function discourse(list: readonly Exact[]): string {
  const posts = list.map((one, index) => ({
    id: 900 + index,
    post_number: id(index),
    username: one.author,
    cooked: html(one),
    reply_to_post_number: id(one.parent),
  }));
  return JSON.stringify({ id: 1, title: 'Bread', post_stream: { posts } });
}

const threadJson = (list: readonly Exact[]) =>
  JSON.stringify({
    comments: list.map((one, index) => ({
      id: id(index),
      parent: id(one.parent),
      author: one.author,
      text: html(one),
      body: 'html',
    })),
  });

export const shapes: readonly Shape[] = [
  { name: 'Lemmy API', format: 'lemmy-json', nested: true, write: lemmy },
  { name: 'Reddit .json', format: 'reddit-json', nested: true, write: (list) => reddit(list, true) },
  { name: 'Reddit .json?raw_json=1', format: 'reddit-json', nested: true, write: (list) => reddit(list, false) },
  { name: 'Reddit comments, one a line', format: 'reddit-json', nested: true, write: redditFlat },
  { name: 'Algolia item', format: 'hackernews-json', nested: true, write: algolia },
  { name: 'Firebase items', format: 'hackernews-json', nested: true, write: firebase },
  { name: 'Discourse topic', format: 'discourse-json', nested: true, write: discourse },
  { name: 'thread JSON with bodies of HTML', format: 'thread-json', nested: true, write: threadJson },
];

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

const page = (body: string) => `<!DOCTYPE html>\n<html><head><title>Bread</title></head><body>${body}</body></html>`;

function lemmyPage(list: readonly Exact[]): string {
  const write = (one: Exact, index: number): string =>
    `<li class="comment list-unstyled"><article id="comment-${id(index)}" class="details comment-node py-2"><div>
<a class="person-listing" title="@${one.author}@host.example" href="/u/${one.author}"><span>Some Name</span></a>
<span class="me-1 fw-bold">${one.score}</span><span class="moment-time pointer">2 days ago</span></div>
<div class="comment-content"><div class="md-div">${html(one)}\n</div></div></article>
<ul class="comments">${below(list, index, write).join('\n')}</ul></li>`;
  return page(`<ul class="comments">${below(list, null, write).join('\n')}</ul>`);
}

function oldReddit(list: readonly Exact[]): string {
  const write = (one: Exact, index: number): string =>
    `<div class=" thing id-t1_c${index} noncollapsed   comment " data-fullname="t1_c${index}"><div class="entry unvoted">
<p class="tagline"><a class="expand">[–]</a><a href="/user/x" class="author may-blank">${one.author}</a>
<span class="score dislikes" title="0">0 points</span><span class="score unvoted" title="${one.score}">x</span></p>
<form class="usertext"><div class="usertext-body md-container"><div class="md">${html(one)}</div></div></form></div>
<div class="child"><div class="sitetable listing">${below(list, index, write).join('')}</div></div></div>`;
  return page(`<div class="sitetable nestedlisting">${below(list, null, write).join('')}</div>`);
}

const newReddit = (list: readonly Exact[]): string => {
  const write = (one: Exact, index: number, depth = 0): string =>
    `<shreddit-comment author="${one.author}" thingid="t1_c${index}" depth="${depth}" score="${one.score}">
<div slot="commentMeta"><a>${one.author}</a></div><div slot="comment"><div>${html(one)}</div></div>
${below(list, index, (reply, at) => write(reply, at, depth + 1)).join('')}</shreddit-comment>`;
  return page(below(list, null, (one, index) => write(one, index)).join(''));
};

function hackerNews(list: readonly Exact[], part: 'div' | 'span'): string {
  const depth = (index: number | null): number => (index === null ? -1 : depth(list[index]?.parent ?? null) + 1);
  const rows = list.map(
    (one, index) => `<tr class='athing comtr' id='${id(index)}'><td><table><tr>
<td class='ind'${part === 'div' ? ` indent='${depth(index)}'` : ''}><img src="s.gif" height="1" width="${40 * depth(index)}"></td>
<td class="default"><div><span class="comhead"><a href="user?id=x" class="hnuser">${one.author}</a> <span class="age"><a>2 hours ago</a></span></span></div><br>
<div class="comment"><${part} class="commtext c00">${old(one)}</${part}><div class='reply'><p><font size="1"><u><a>reply</a></u></font></div></div></td></tr></table></td></tr>`,
  );
  return page(`<center><table class="fatitem"></table><table class='comment-tree'>${rows.join('\n')}</table></center>`);
}

const discoursePage = (list: readonly Exact[]) =>
  page(
    list
      .map(
        (one, index) => `<div id='post_${index + 1}' class='topic-body crawler-post'><div class='crawler-post-meta'>
<span class="creator"><a href='/u/x'><span itemprop='name'>${one.author}</span></a></span>
<span class="crawler-post-infos"><time datetime='2024-03-01T07:00:00Z' class='post-time'>March 1</time><span itemprop='position'>${index + 1}</span></span></div>
<div class='post' itemprop='text'>${html(one)}</div></div>`,
      )
      .join('\n'),
  );

const discourseApp = (list: readonly Exact[]) =>
  page(
    list
      .map(
        (
          one,
          index,
        ) => `<div class="topic-post"><article id="post_${index + 1}" data-post-id="9${index}"><div class="topic-body">
<div class="names"><span class="first full-name"><a data-user-card="${one.author}">Some Name</a></span></div>
<div class="regular contents"><div class="cooked">${html(one)}</div></div></div></article></div>`,
      )
      .join('\n'),
  );

function wordPress(list: readonly Exact[]): string {
  const write = (one: Exact, index: number, depth = 1): string =>
    `<li id="comment-${id(index)}" class="comment even depth-${depth}"><article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn"><a href="/x">${one.author}</a></b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#"><time datetime="2024-03-01T07:00:00+00:00">March 1, 2024 at 7:00 am</time></a></div></footer>
<div class="comment-content">${html(one)}</div><div class="reply"><a>Reply</a></div></article>
<ol class="children">${below(list, index, (reply, at) => write(reply, at, depth + 1)).join('')}</ol></li>`;
  return page(`<ol class="comment-list">${below(list, null, (one, index) => write(one, index)).join('')}</ol>`);
}

const nodeBb = (list: readonly Exact[]) =>
  page(
    `<ul component="topic">${list
      .map(
        (
          one,
          index,
        ) => `<li component="post" data-index="${index}" data-pid="${id(index)}" data-username="${one.author}">
${one.parent === null ? '' : `<div component="post/parent" data-parent-pid="${id(one.parent)}"><a>x</a></div>`}<a data-username="x">x</a>
<div component="post/content">${html(one)}</div><a component="post/vote-count" data-votes="${one.score}">${one.score}</a></li>`,
      )
      .join('\n')}</ul>`,
  );

export const shapes: readonly Shape[] = [
  { name: 'Lemmy API', format: 'lemmy-json', nested: true, write: lemmy },
  { name: 'Reddit .json', format: 'reddit-json', nested: true, write: (list) => reddit(list, true) },
  { name: 'Reddit .json?raw_json=1', format: 'reddit-json', nested: true, write: (list) => reddit(list, false) },
  { name: 'Reddit comments, one a line', format: 'reddit-json', nested: true, write: redditFlat },
  { name: 'Algolia item', format: 'hackernews-json', nested: true, write: algolia },
  { name: 'Firebase items', format: 'hackernews-json', nested: true, write: firebase },
  { name: 'Discourse topic', format: 'discourse-json', nested: true, write: discourse },
  { name: 'thread JSON with bodies of HTML', format: 'thread-json', nested: true, write: threadJson },
  { name: 'lemmy-ui page', format: 'lemmy-html', nested: true, write: lemmyPage },
  { name: 'old.reddit page', format: 'old-reddit-html', nested: true, write: oldReddit },
  { name: 'reddit.com page', format: 'reddit-html', nested: true, write: newReddit },
  { name: 'Hacker News page', format: 'hackernews-html', nested: true, write: (list) => hackerNews(list, 'div') },
  {
    name: 'Hacker News page of old',
    format: 'hackernews-html',
    nested: true,
    write: (list) => hackerNews(list, 'span'),
  },
  { name: 'Discourse page without scripts', format: 'discourse-html', nested: false, write: discoursePage },
  { name: 'WordPress page', format: 'wordpress-html', nested: true, write: wordPress },
  { name: 'NodeBB page', format: 'nodebb-html', nested: true, write: nodeBb },
  { name: 'Discourse app', format: 'discourse-html', nested: false, write: discourseApp },
];

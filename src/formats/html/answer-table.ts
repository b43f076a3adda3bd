// Sites of questions, issues and comments below articles by the elements of their pages: where comments, writers, times and bodies stand.
import type { BoardPage } from './boards.ts';

const NONE = '.none';

export const ANSWERS: readonly BoardPage[] = [
  {
    name: 'stackexchange-html',
    called: 'Stack Exchange',
    word: 'js-post-body',
    sign: '.question .js-post-body, .answer .js-post-body, .comment .comment-copy',
    nested: true,
    head: '.question',
    layout: {
      comment: '.question, .answer, .comment',
      post: NONE,
      skip: '.post-notice, .js-post-notice, .snippet-result',
      cut: '.d-none, .MathJax, .MathJax_Preview, .MJX_Assistive_MathML',
      parts: {
        author: '.user-details[itemprop="author"] a, .comment-user',
        time: '.post-signature:has([itemprop="author"]) .relativetime, .comment-date .relativetime-clean',
        edited: 'a[href$="/revisions"]',
        votes: '.js-vote-count, .comment-score',
        body: '.js-post-body, .comment-copy',
        quote: NONE,
        title: '#question-header .question-hyperlink, #question-header h1',
      },
    },
  },
  {
    name: 'github-html',
    called: 'GitHub',
    word: 'markdown-body',
    sign: '.react-issue-comment .markdown-body, [data-testid="issue-body-viewer"] .markdown-body, .timeline-comment .comment-body',
    layout: {
      comment: '.react-issue-comment, [data-testid="issue-viewer-issue-container"], .timeline-comment, .review-comment',
      post: NONE,
      skip: '.previewable-comment-form, .js-comment-update, .comment-reactions, .email-hidden-toggle',
      parts: {
        author:
          '[data-testid="issue-body-header-author"], [data-testid="avatar-link"], [class*="ActivityHeader-module__AuthorLink"], a.author',
        time: 'relative-time',
        edited: '.js-comment-edit-history-menu, [data-testid="comment-edit-history"]',
        votes: NONE,
        body: '[data-testid="markdown-body"], .comment-body, .markdown-body',
        quote: NONE,
        title: '.markdown-title, .js-issue-title',
      },
    },
  },
  {
    name: 'blogger-html',
    called: 'Blogger',
    word: 'comment-thread',
    sign: '.comment-thread .comment-block .comment-content',
    nested: true,
    layout: {
      comment: 'li.comment',
      post: '.post, .post-outer',
      skip: '.comment-actions, .thread-toggle',
      parts: {
        author: 'cite.user, .post-author .fn',
        time: '.datetime',
        edited: NONE,
        votes: NONE,
        body: '.comment-content, .post-body',
        quote: NONE,
        title: '.post-title',
      },
    },
  },
  {
    name: 'disqus-html',
    called: 'Disqus',
    word: 'post-message',
    sign: 'li.post .post-message',
    nested: true,
    layout: {
      comment: 'li.post',
      post: NONE,
      skip: '.post-media, .reply-form-container',
      parts: {
        author: '.post-byline .author',
        time: '.time-ago',
        edited: NONE,
        votes: '.vote-up [data-role="likes"]',
        body: '.post-message',
        quote: NONE,
        title: NONE,
      },
    },
  },
  {
    name: 'gmail-html',
    called: 'Gmail',
    word: 'data-legacy-message-id',
    sign: '[data-legacy-message-id] .a3s',
    layout: {
      comment: '[data-legacy-message-id]',
      post: NONE,
      skip: '.gmail_signature, .adL .ajR',
      parts: {
        author: '.gD',
        time: '.g3',
        edited: NONE,
        votes: NONE,
        body: '.a3s',
        quote: '.gmail_quote',
        title: 'h2.hP',
      },
    },
  },
  {
    name: 'slashdot-html',
    called: 'Slashdot',
    word: 'comment_body_',
    sign: 'li.comment[id^="tree_"] [id^="comment_body_"]',
    nested: true,
    layout: {
      comment: 'li.comment[id^="tree_"]',
      post: NONE,
      skip: '.commentSub',
      parts: {
        author: '.by a',
        time: '.otherdetails',
        edited: NONE,
        votes: '.score a',
        body: '[id^="comment_body_"]',
        quote: '.quote',
        title: '.story-title a',
      },
    },
  },
];

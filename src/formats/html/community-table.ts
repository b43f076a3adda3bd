// Newer forum software and sites by the elements of their pages: where posts, writers, times, bodies and quotes stand.
import type { BoardPage } from './boards.ts';

const NONE = '.none';

export const COMMUNITIES: readonly BoardPage[] = [
  {
    name: 'xenforo-html',
    called: 'XenForo',
    word: 'bbWrapper',
    sign: '.message--post .message-body, .message--article .message-body',
    layout: {
      comment: '.message--post, .message--article',
      post: NONE,
      skip: '.message-signature, .message-lastEdit, .reactionsBar, .js-selectToQuoteEnd',
      cut: '.bbCodeBlock-title, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink',
      parts: {
        author: '.message-name .username',
        time: '.message-attribution time, .message-date time',
        edited: '.message-lastEdit',
        votes: NONE,
        body: '.message-body .bbWrapper',
        quote: '.bbCodeBlock--quote',
        title: '.p-title-value',
      },
    },
  },
  {
    name: 'xenforo1-html',
    called: 'XenForo 1',
    word: 'messageText',
    sign: '.message[data-author] .messageText',
    layout: {
      comment: '.message[data-author]',
      post: NONE,
      skip: '.signature, .editDate',
      cut: '.attribution, .quoteExpand',
      parts: {
        author: '.messageUserBlock .username',
        time: '.datePermalink .DateTime, .messageMeta .DateTime',
        edited: '.editDate',
        votes: NONE,
        body: '.messageText',
        quote: '.bbCodeQuote',
        title: '.titleBar h1',
      },
    },
  },
  {
    name: 'invision-html',
    called: 'Invision Community',
    word: 'elComment_',
    sign: '[id^="elComment_"] [data-role="commentContent"]',
    layout: {
      comment: 'article[id^="elComment_"]',
      post: NONE,
      skip: '[data-role="memberSignature"], .ipsComment_controls, .ipsItemControls, .cPostShareMenu',
      cut: '.ipsQuote_citation',
      parts: {
        author: '.cAuthorPane_author a, .ipsComment_author a, .ipsEntry__username',
        time: '.ipsComment_meta time, .ipsEntry__date time',
        edited: '.ipsComment_edited, .ipsEdited',
        votes: '.ipsReact_reactCount',
        body: '[data-role="commentContent"]',
        quote: 'blockquote.ipsQuote',
        title: '.ipsType_pageTitle, .ipsPageHeader__title',
      },
    },
  },
  {
    name: 'vanilla-html',
    called: 'Vanilla Forums',
    word: 'ItemComment',
    sign: '.ItemDiscussion .Message, .ItemComment .Message',
    layout: {
      comment: '.ItemDiscussion, .ItemComment',
      post: NONE,
      skip: '.Signature, .Reactions, .Options',
      cut: '.QuoteAuthor, blockquote > cite',
      parts: {
        author: '.Author .Username, .Author a[title]',
        time: '.DateCreated time',
        edited: '.DateUpdated',
        votes: NONE,
        body: '.Message',
        quote: '.QuoteAuthor, blockquote > cite',
        title: '.PageTitle h1',
      },
    },
  },
  {
    name: 'lobsters-html',
    called: 'Lobsters',
    word: 'comments_subtree',
    sign: '.comments_subtree .comment_text',
    nested: true,
    layout: {
      comment: '.comments_subtree',
      post: NONE,
      skip: '.comment_form_container',
      parts: {
        author: '.byline a[href^="/~"], .byline a[href^="/u/"]',
        time: '.byline time, .byline span[title]',
        edited: NONE,
        votes: '.voters',
        body: '.comment_text',
        quote: NONE,
        title: '.story .link .u-url, .story .link a',
      },
    },
  },
];

// Sites whose pages people save the world over, by the elements of these: Discuz, vBulletin 5, YouTube, LessWrong, Flarum.
import type { BoardPage } from './boards.ts';

const NONE = '.none';

export const WIDE: readonly BoardPage[] = [
  {
    name: 'discuz-html',
    called: 'Discuz',
    word: 'postmessage_',
    sign: 'div[id^="post_"] .t_f',
    layout: {
      comment: 'div[id^="post_"]:has(.t_f)',
      post: NONE,
      skip: '.sign, .cm, .psth, .pstatus, .rate, .tip',
      cut: '.quote blockquote > font',
      parts: {
        author: '.authi a.xw1, .authi a.xi2',
        time: 'em[id^="authorposton"]',
        edited: '.pstatus',
        votes: NONE,
        body: '.t_f',
        quote: '.quote',
        title: '#thread_subject',
      },
    },
  },
  {
    name: 'vbulletin5-html',
    called: 'vBulletin 5',
    word: 'js-post__content-text',
    sign: '.b-post .js-post__content-text',
    layout: {
      comment: '.b-post',
      post: NONE,
      skip: '.post-signature, .b-post__footer',
      cut: '.bbcode_postedby',
      parts: {
        author: '.b-userinfo__details [itemprop="name"], .author [itemprop="name"], .author a',
        time: 'time[itemprop="dateCreated"], .b-post__timestamp time',
        edited: '.b-post__edit-info',
        votes: NONE,
        body: '.js-post__content-text',
        quote: '.bbcode_quote',
        title: '.main-title, .js-main-title',
      },
    },
  },
  {
    name: 'youtube-html',
    called: 'YouTube',
    word: 'ytd-comment-',
    sign: 'ytd-comment-thread-renderer #content-text',
    nested: true,
    layout: {
      comment:
        'ytd-comment-thread-renderer, ytd-comment-replies-renderer ytd-comment-view-model, ytd-comment-replies-renderer ytd-comment-renderer',
      post: NONE,
      skip: '#author-thumbnail, #pinned-comment-badge',
      parts: {
        author: '#author-text',
        time: '#published-time-text',
        edited: NONE,
        votes: '#vote-count-middle',
        body: '#content-text',
        quote: NONE,
        title: 'ytd-watch-metadata h1',
      },
    },
  },
  {
    name: 'lesswrong-html',
    called: 'LessWrong',
    word: 'CommentBody-',
    sign: '.comments-node .CommentBody-root, .comments-node .CommentBody-commentStyling',
    nested: true,
    layout: {
      comment: '.comments-node',
      post: NONE,
      skip: '.CommentBottom-bottom',
      parts: {
        author: '.CommentUserName-author, .UsersNameDisplay-userName, .CommentsItem-username',
        time: '.CommentsItemDate-root time',
        edited: NONE,
        votes: '.OverallVoteAxis-voteScore',
        body: '.CommentBody-commentStyling, .CommentBody-root',
        quote: NONE,
        title: '.PostsPageTitle-root',
      },
    },
  },
  {
    name: 'flarum-html',
    called: 'Flarum',
    word: 'CommentPost',
    sign: '.CommentPost .Post-body',
    layout: {
      comment: '.CommentPost',
      post: NONE,
      skip: '.Post-actions, .Post-footer, .PostUser-avatar, .PostUser-badges',
      parts: {
        author: '.PostUser-name .username',
        time: 'time',
        edited: '.PostEdited',
        votes: NONE,
        body: '.Post-body',
        quote: NONE,
        title: '.DiscussionHero-title',
      },
    },
  },
];

// Classic forum software by the elements of its pages: where posts, writers, times, bodies and quotes stand in them.
import type { BoardPage } from './boards.ts';

const NONE = '.none';

export const BOARDS: readonly BoardPage[] = [
  {
    name: 'phpbb-html',
    called: 'phpBB',
    word: 'postprofile',
    sign: '.post .postbody .content',
    layout: {
      comment: '.post',
      post: NONE,
      skip: '.signature, .notice, .attachbox, .post-buttons, .back2top',
      cut: 'blockquote cite',
      parts: {
        author: '.author .username, .author .username-coloured, .author strong, .postprofile dt a',
        time: '.author time, .author',
        edited: '.notice',
        votes: NONE,
        body: '.postbody .content',
        quote: '.content blockquote',
        title: '.topic-title, #page-body h2',
      },
    },
  },
  {
    name: 'vbulletin-html',
    called: 'vBulletin',
    word: 'post_message_',
    sign: '[id^="post_message_"]',
    layout: {
      comment: '.postcontainer, .postbit, .postbitlegacy, table[id^="post"]',
      post: NONE,
      skip: '.signature, .lastedited, .memberaction_body, .postfoot, .vbmenu_popup',
      cut: '.bbcode_postedby, .bbcode_description, [id^="post_message_"] .smallfont, td.alt2 > div:has(> strong)',
      parts: {
        author: '.username, .bigusername',
        time: '.postdate .date, .thead',
        edited: '.lastedited',
        votes: NONE,
        body: '.postcontent.restore, [id^="post_message_"]:not(:has(.postcontent))',
        quote: '.bbcode_quote, [id^="post_message_"] td.alt2',
        title: '.threadtitle, .navbar strong',
      },
    },
  },
  {
    name: 'smf-html',
    called: 'SMF',
    word: 'post_wrapper',
    sign: '.post_wrapper .inner',
    layout: {
      comment: '.post_wrapper',
      post: NONE,
      skip: '.signature, .moderatorbar, .quickbuttons, .attachments',
      cut: '.quoteheader, .quotefooter, blockquote > cite',
      parts: {
        author: '.poster h4 a',
        time: '.keyinfo .smalltext, .postinfo .smalltext',
        edited: '.modified em, .modified .lastedit',
        votes: NONE,
        body: '.inner',
        quote: '.quoteheader, blockquote > cite',
        title: '.keyinfo h5, .postinfo .subject_title',
      },
    },
  },
  {
    name: 'mybb-html',
    called: 'MyBB',
    word: 'post_body',
    sign: '.post .post_body',
    layout: {
      comment: '.post[id^="post_"]',
      post: NONE,
      skip: '.signature, .post_meta',
      cut: 'blockquote > cite',
      parts: {
        author: '.author_information .largetext, .post_user-profile, .author_information a',
        time: '.post_date',
        edited: '.post_edit a, .edited_post',
        votes: NONE,
        body: '.post_body',
        quote: 'blockquote > cite',
        title: '.thead strong',
      },
    },
  },
  {
    name: 'fluxbb-html',
    called: 'FluxBB or PunBB',
    word: 'blockpost',
    sign: '.blockpost .postmsg',
    layout: {
      comment: '.blockpost',
      post: NONE,
      skip: '.postsignature, .postedit',
      cut: 'blockquote h4, .quotebox > cite',
      parts: {
        author: '.postleft dt',
        time: 'h2 a',
        edited: '.postedit',
        votes: NONE,
        body: '.postmsg',
        quote: NONE,
        title: '.postright h3',
      },
    },
  },
];

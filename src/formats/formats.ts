// The formats that can be read. A new one is a file of its own and a line here; the first of equals wins.
import { clip } from './clip/format.ts';
import { dialogue } from './dialogue/format.ts';
import { discourse, discoursePage, discourseRaw } from './discourse.ts';
import { discussion } from './discussion.ts';
import { disqus } from './disqus.ts';
import { facebook } from './facebook.ts';
import { flarum } from './flarum.ts';
import { fluxbb } from './fluxbb.ts';
import { gh } from './gh.ts';
import { github } from './github.ts';
import { googleGroups } from './googlegroups.ts';
import { greaterwrong } from './greaterwrong.ts';
import { guardian } from './guardian.ts';
import { hackernews } from './hackernews/format.ts';
import { headed } from './headed.ts';
import { hngopher } from './hngopher.ts';
import { invision } from './invision.ts';
import { kbin } from './kbin.ts';
import { lemmyApp } from './lemmy/apps.ts';
import { commentPage } from './lemmy/comment-page.ts';
import { lemmyCopy, lemmyMarkdown, lemmyText } from './lemmy/converted.ts';
import { lemmy } from './lemmy/format.ts';
import { nameless } from './lemmy/nameless.ts';
import { lobsters } from './lobsters/format.ts';
import { mail, mbox, pipermail } from './mail/format.ts';
import { mbin } from './mbin.ts';
import { microblog } from './microblog.ts';
import { microsoftQa } from './msqa.ts';
import { nodebb } from './nodebb/format.ts';
import { numbered } from './numbered.ts';
import { mlmym, oldReddit } from './old-look/format.ts';
import { phpbb } from './phpbb.ts';
import { piefed } from './piefed.ts';
import { reddit } from './reddit.ts';
import { redditLevels } from './reddit-levels.ts';
import { redlib } from './redlib.ts';
import { slashdot } from './slashdot.ts';
import { smf } from './smf.ts';
import { stackexchange } from './stackexchange.ts';
import { substack } from './substack.ts';
import type { Format } from './types.ts';
import { vanilla } from './vanilla.ts';
import { vbulletin } from './vbulletin.ts';
import { vbulletinArchive } from './vbulletin-archive.ts';
import { talk, wikitext } from './wiki/format.ts';
import { wordpress } from './wordpress/format.ts';
import { xenforo, xenforoOld } from './xenforo.ts';
import { youtube } from './youtube.ts';
import { zlacker } from './zlacker.ts';

export const formats: readonly Format[] = [
  ...[piefed, mlmym, mbin, lemmy, lemmyText, lemmyMarkdown, lemmyCopy],
  ...[lemmyApp, commentPage, nameless, kbin],
  ...[mbox, pipermail, mail],
  ...[hackernews, zlacker, hngopher, oldReddit, reddit, redditLevels, redlib, lobsters, slashdot],
  ...[wikitext, talk],
  ...[clip, headed, numbered, dialogue],
  ...[discourseRaw, discoursePage, discourse, gh, discussion, github],
  ...[xenforo, xenforoOld, phpbb, smf, vbulletin, vbulletinArchive, invision, vanilla, fluxbb],
  ...[stackexchange, microsoftQa, greaterwrong, disqus, microblog],
  ...[youtube, facebook, googleGroups, guardian, flarum, nodebb, substack, wordpress],
];

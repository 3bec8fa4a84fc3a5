/** What an application does that bundles the package: the player at once, parts when it needs them. */
import 'forum-player';
import { parse } from 'forum-player/talk';

globalThis.parse = parse;
globalThis.more = async () => {
  await Promise.all([import('forum-player/search'), import('forum-player/speakers')]);
};

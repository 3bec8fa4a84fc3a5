/** Elements that register themselves, and come when they are first wanted. */
const LATE = {
  'forum-captions': () => import('../captions/forum-captions.js'),
  'forum-search': () => import('../search/forum-search.js'),
  'forum-speakers': () => import('../speakers/forum-speakers.js'),
};

/** Has an element come. One that cannot be loaded stays away, as the rest of the player stays as it is. */
export async function want(tag: keyof typeof LATE): Promise<void> {
  await LATE[tag]().catch(() => undefined);
}

/** Those that a page has itself. */
export async function wantUsed(): Promise<void> {
  const tags = Object.keys(LATE) as (keyof typeof LATE)[];
  await Promise.all(tags.filter((tag) => document.querySelector(tag)).map(want));
}

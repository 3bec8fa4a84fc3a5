import { html, nothing, type TemplateResult } from 'lit';
import { ref, type RefOrCallback } from 'lit/directives/ref.js';
// also registers the elements, as on any page
import type { ForumPlayer, Layout } from '../../src/index.js';
import '../../src/index.js';
import { parse } from '../../src/talk/index.js';
import { longTalk } from './long-talk.js';

/** What a story shows; the names are those of `<forum-player>`'s attributes. */
export interface Args {
  src?: string;
  sidecar?: string;
  poster?: string;
  captions?: string;
  lang?: string;
  layout?: Layout;
}

/** The demo's files, where Storybook and the tests serve them. */
export const demo: Args = { src: '/demo/media/talk.mp4', sidecar: '/demo/talk/talk.forum.json', lang: 'en' };

export const bilingual: Args = { ...demo, captions: 'zh-CN en', lang: 'zh-CN' };

/** A file that is there, and is no sidecar. */
export const broken: Args = { ...demo, sidecar: '/demo/talk/talk.md' };

/** For the long talk, which comes from no file. */
export const made: Args = { lang: 'en', captions: 'zh-CN en' };

/** Opens the talk where something is to be seen: two people speak at once. Seconds. */
const SOMEWHERE = 324.8;

export const opened: RefOrCallback = (element) => (element as ForumPlayer | undefined)?.seek(SOMEWHERE);

/** Gives the player a talk of 1,200 segments, and opens it in the middle. */
export const long: RefOrCallback = (element) => {
  const player = element as ForumPlayer | undefined;
  if (!player) return;
  void player.controller.setTalk(parse(longTalk()).talk);
  player.seek(6004);
};

/** A player, with what the page puts into its slots. */
export function player(
  args: Args,
  id: string,
  open: RefOrCallback = opened,
  content: unknown = nothing,
): TemplateResult {
  return html`<forum-player
    id=${id}
    src=${args.src ?? nothing}
    sidecar=${args.sidecar ?? nothing}
    poster=${args.poster ?? nothing}
    captions=${args.captions ?? nothing}
    lang=${args.lang ?? nothing}
    layout=${args.layout ?? nothing}
    ${ref(open)}
    >${content}</forum-player
  >`;
}

/** A part somewhere in the page, and below it the player that it belongs to. */
export function beside(part: TemplateResult, args: Args, id: string, open?: RefOrCallback): TemplateResult {
  return html`<div class="story-part">${part}</div>
    ${player(args, id, open)}`;
}

/** Style sheets by script: the stories run under the policy of the demo too. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .story-part { margin-block-end: 2rem; }
  .story-picture { padding-block: 4rem 0.5rem; background: #20242b; }
`);
document.adoptedStyleSheets.push(sheet);

import { render } from 'lit';
import { strings } from '../../i18n/index.js';
import type { Player, PlayerState } from '../../state/index.js';
import { localized } from '../../talk/index.js';
import { CaptionFitter } from '../captions/caption-fitter.js';
import { pictureWindowTemplate } from './picture-window-template.js';
import { sheets } from './styles.js';

/** As large as the browser lets it be at first; the viewer's own size comes back by itself. */
const SIZE = { width: 640, height: 480 };

interface WindowMaker {
  requestWindow(size: { width: number; height: number }): Promise<Window & typeof globalThis>;
}

const open = new WeakMap<Player, () => void>();

/** Closes the window of this player; the picture goes back to its place. */
export function closePictureWindow(player: Player): void {
  open.get(player)?.();
}

/**
 * Moves the video into a window of its own, with slide and captions, until somebody closes it. Only the video itself is moved,
 * which goes on playing: our elements would lose their style sheets in another document. False where the browser refuses.
 */
export async function openPictureWindow(player: Player): Promise<boolean> {
  const video = player.state.media as HTMLVideoElement;
  const from = focusedIn(document);
  const maker = (window as unknown as { documentPictureInPicture: WindowMaker }).documentPictureInPicture;
  const pip = await maker.requestWindow(SIZE).catch(() => undefined);
  if (!pip) return false;
  // while the browser asked, something else has come to be played
  if (player.state.media !== video || player.state.inPictureWindow) {
    pip.close();
    return true;
  }
  const { document: page } = pip;
  page.adoptedStyleSheets = sheets(pip, video);
  const place = document.createComment('video');
  player.setInPictureWindow(true);
  video.before(place);

  const fitting = new CaptionFitter(() => page.querySelector('main'), pip);
  const show = (state: PlayerState) => {
    const { lang, talk } = state;
    const words = strings(lang);
    page.documentElement.lang = words.lang;
    page.title = talk ? localized(talk.title, [lang, ...talk.languages]).text : words.player;
    render(pictureWindowTemplate(state, player, words, video), page.body, { creationScope: page });
    fitting.renew();
  };
  let shown = player.state;
  show(shown);
  // as on the stage; the button speaks for itself, and so do captions that are uncovered
  page.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('button, .lines')) player.toggle();
  });

  let back = false;
  const bringBack = () => {
    if (back) return;
    back = true;
    open.delete(player);
    stop();
    fitting.stop();
    place.replaceWith(video);
    player.setInPictureWindow(false);
    pip.close();
    returnFocus(from, player.state.media === video);
  };
  const stop = player.subscribe((state) => {
    // the player is gone, or plays something else
    if (state.media !== video) bringBack();
    else if (SHOWN.some((key) => state[key] !== shown[key])) show((shown = state));
  });
  open.set(player, bringBack);
  pip.addEventListener('pagehide', bringBack);
  return true;
}

const SHOWN = [
  'paused',
  'ended',
  'captionsNow',
  'captions',
  'captionStyle',
  'topLanguage',
  'blurSecondLanguage',
  'secondLanguageRevealed',
  'systemCaptions',
  'talk',
  'timeline',
  'cursor',
  'lang',
] as const satisfies readonly (keyof PlayerState)[];

function focusedIn(root: DocumentOrShadowRoot): HTMLElement | undefined {
  let element = root.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}

/** To where it was, unless the viewer has gone on elsewhere in the page meanwhile. */
function returnFocus(to: HTMLElement | undefined, there: boolean): void {
  const now = focusedIn(document);
  if (there && to?.isConnected && (!now || now === document.body || !now.isConnected || now.matches('.away *')))
    to.focus();
}

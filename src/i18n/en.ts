import type { Fault } from '../talk/index.js';
import { first } from './first.js';
import { languageNames, type Strings } from './strings.js';

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'unknown time';
  const whole = Math.floor(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor(whole / 60) % 60, 'minute'],
    [whole % 60, 'second'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => plural(count, unit));
  return said.length ? said.join(' ') : '0 seconds';
}

function fault({ code, status, detail, skip }: Fault): string {
  switch (code) {
    case 'sidecar-http':
      return status === 404 || status === 410
        ? `The transcript was not found (${status}). The recording plays without it; the address of the sidecar needs a check.`
        : `The server could not send the transcript (${status}). The recording plays without it; try again later.`;
    case 'sidecar-network':
      return 'The transcript could not be fetched: the connection failed, or this page is not allowed to fetch from there. The recording plays without it; try again.';
    case 'sidecar-timeout':
      return 'The transcript did not come in time. The recording plays without it; try again.';
    case 'sidecar-size':
      return 'The transcript file is too large to be read. The recording plays without it.';
    case 'sidecar-encoding':
      return 'The transcript file is not UTF-8 text. The recording plays without it; save the sidecar as UTF-8.';
    case 'sidecar-parse':
      return `The transcript file is broken JSON (${detail}). The recording plays without it; the sidecar needs to be made again.`;
    case 'sidecar-shape':
      return `The transcript file is not a forum sidecar (${detail}). The recording plays without it; check the address.`;
    case 'sidecar-version':
      return `The transcript was made for another version of this player (${detail}). The recording plays without it.`;
    case 'sidecar-items':
      return `Some of the transcript could not be used (${detail}). The rest is shown.`;
    case 'media-none':
      return 'There is no recording to play: its address is not a URL that can be played. The transcript can still be read.';
    case 'media-http':
      if (skip)
        return `A part of the recording is missing at ${skip.at} (${status}). “Try again” goes on ${duration(Math.round(skip.to - skip.from))} later.`;
      return status === 404 || status === 410
        ? `The recording was not found (${status}). The transcript can still be read; check the address, or try again later.`
        : `The server could not send the recording (${status}). The transcript can still be read; try again later.`;
    case 'media-network':
      return 'The connection to the recording failed. The transcript can still be read; check the network and try again.';
    case 'media-stalled':
      return 'The recording does not come: the connection is slow or broken. It goes on by itself when more arrives; the transcript can be read meanwhile.';
    case 'media-decode':
      return skip
        ? `The recording is damaged at ${skip.at}, and cannot be decoded there. “Try again” goes on ${duration(Math.round(skip.to - skip.from))} later.`
        : 'The recording is damaged at this place, and cannot be decoded. Try again, or go on at a later place.';
    case 'media-unsupported':
      return 'This browser cannot play the recording: its format is not supported here, or the file is damaged. The transcript can still be read; another browser may play it.';
    case 'media-no-picture':
      return 'This recording has no picture that this browser can show. You hear the sound, and see slides and transcript.';
    case 'slide-missing':
      return 'A slide could not be loaded. Its number and description are shown instead.';
  }
}

export const en: Strings = {
  ...first,
  play: 'Play',
  pause: 'Pause',
  replay: 'Play again',
  mute: 'Mute',
  unmute: 'Unmute',
  volume: 'Volume',
  seek: 'Position',
  speed: 'Speed',
  captions: 'Captions',
  captionsOff: 'Off',
  layout: 'Layout',
  divider: 'Division between video and slide',
  swap: 'Swap video and slide',
  moveCorner: 'Move to another corner',
  continueAt: (time) => `Continue at ${time}`,
  fromTheStart: 'From the start',
  nextPart: (title) => `Next: ${title}`,
  enterFullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  enterPip: 'Picture in picture',
  leavePip: 'Leave picture in picture',
  away: 'The picture is in a window of its own.',
  bringBack: 'Bring it back',
  airplay: 'AirPlay',
  more: 'More',
  settings: 'Settings',
  previous: { segment: 'Previous sentence', turn: 'Previous speaker', chapter: 'Previous chapter' },
  next: { segment: 'Next sentence', turn: 'Next speaker', chapter: 'Next chapter' },
  repeat: 'Repeat this sentence',
  keyNames: { ' ': 'Space', Home: 'Home', End: 'End' },
  text: 'Language of the transcript',
  textOriginal: 'Original',
  textTranslation: 'Translation',
  textBoth: 'Both',
  backToNow: 'Back to now',
  follow: 'Follow',
  search: 'Search',
  share: (share, seconds) =>
    `${share > 0 && share < 0.01 ? 'under 1' : Math.round(share * 100)}% of the talk, ${duration(seconds)}`,
  previousTurnOf: (name) => `Previous turn of ${name}`,
  nextTurnOf: (name) => `Next turn of ${name}`,
  onlySpeaker: (name) => `Only ${name}`,
  showAll: 'Show all speakers',
  loading: 'Loading…',
  buffering: 'Waiting for the recording to load…',
  nothingGiven: 'Nothing to play yet: give this player a recording with src, or a talk with sidecar.',
  noTranscript: 'This talk has no transcript.',
  retry: 'Try again',
  unknownSpeaker: 'Unknown speaker',
  estimated: 'Times are estimated from the length of the text.',
  aligned: 'A machine set the times, from the sound.',
  about: (time) => `about ${time}`,
  untimed: 'This transcript has no times yet.',
  transcriptHint:
    'Up and down arrows move from sentence to sentence, Enter plays from there, Shift+F10 offers to quote it.',
  sounds: { music: 'music', applause: 'applause', laughter: 'laughter', crying: 'crying', cough: 'cough' },
  languageName: languageNames('en'),
  duration,
  position: (seconds, length, ...there) =>
    [`${duration(seconds)}${Number.isFinite(length) ? ` of ${duration(length)}` : ''}`, ...there].join(', '),
  live: 'Live',
  goLive: 'Go to live',
  livePosition: (behind, ...there) => [behind ? `${duration(behind)} behind live` : 'Live', ...there].join(', '),
  liveWithoutTimes: 'This is a live stream without times of its own: the transcript does not follow.',
  finer: (times) => `${times} times finer`,
  finerHint: 'Move the finger away from the bar to be more exact.',
  percent: (share) => `${Math.round(share * 100)} percent`,
  rate: (rate) => `${rate}×`,
  back: (seconds) => `Back ${plural(seconds, 'second')}`,
  forward: (seconds) => `Forward ${plural(seconds, 'second')}`,
  slide: (number, count) => `Slide ${number} of ${count}`,
  segment: (time, speaker) => (speaker ? `${time}, ${speaker}` : time),
  fault,
};

import type { Fault } from '../talk/index.js';
import { languageNames } from './language-names.js';
import type { Strings } from './strings.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

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
  lang: 'en',
  player: 'Recording of a talk',
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
  captionsBoth: 'Both languages',
  layout: 'Layout',
  layouts: { auto: 'Automatic', video: 'Video', slides: 'Slides', split: 'Side by side', inset: 'Small in a corner' },
  divider: 'Division between video and slide',
  swap: 'Swap video and slide',
  moveCorner: 'Move to another corner',
  panelDivider: 'Width of the panel',
  captionSettings: 'Look of the captions',
  captionStyle: {
    size: { name: 'Size', values: { '75': '75%', '100': '100%', '125': '125%', '150': '150%', '200': '200%' } },
    font: { name: 'Font', values: { sans: 'Plain', serif: 'With serifs', mono: 'Typewriter', rounded: 'Rounded' } },
    color: {
      name: 'Colour',
      values: { white: 'White', yellow: 'Yellow', cyan: 'Cyan', green: 'Green', black: 'Black' },
    },
    background: {
      name: 'Background',
      values: { dim: 'Dim', black: 'Black', none: 'None', white: 'White', blue: 'Blue' },
    },
    edge: { name: 'Edge', values: { none: 'None', outline: 'Outline', shadow: 'Shadow' } },
    position: { name: 'Position', values: { bottom: 'At the bottom', top: 'At the top', below: 'Below the picture' } },
  },
  topLanguage: 'On top',
  topLanguages: { original: 'The original', translation: 'The translation' },
  hideSecond: (key) => `Blur the second language until I point at it${key && ` or hold ${key}`}`,
  systemCaptions: 'Let the browser draw them, in the style set in my system',
  reset: 'Reset',
  readCaptions: 'Let my screen reader read the captions',
  captionOffsets: 'Earlier or later, for this talk',
  captionOffset: (seconds) => (seconds ? `${Math.abs(seconds)} s ${seconds > 0 ? 'later' : 'earlier'}` : 'on time'),
  moveCaptions: (language, seconds) =>
    `${language} ${plural(Math.abs(seconds), 'second')} ${seconds > 0 ? 'later' : 'earlier'}`,
  seconds: 'seconds',
  resetDone: 'The captions look as they did at first.',
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
  download: 'Download transcript',
  downloadFormats: { txt: 'Plain text', md: 'Markdown', vtt: 'WebVTT captions', srt: 'SubRip captions (SRT)' },
  downloaded: (name) => `${name} is being downloaded.`,
  downloadLeftOut: (count) =>
    `${plural(count, 'passage is', 'passages are')} not in it, for want of a time or a translation.`,
  downloadBlocked: 'The page around this player allows no downloads. Open the player in a window of its own.',
  settings: 'Settings',
  previous: { segment: 'Previous sentence', turn: 'Previous speaker', chapter: 'Previous chapter' },
  next: { segment: 'Next sentence', turn: 'Next speaker', chapter: 'Next chapter' },
  repeat: 'Repeat this sentence',
  quality: 'Quality',
  automatic: 'Automatic',
  audio: 'Sound',
  panel: 'Transcript',
  panels: { auto: 'Where it fits', side: 'At the side', below: 'Below', off: 'Hidden' },
  help: 'Keyboard shortcuts',
  helpHint: 'They work while the focus is in this player.',
  letterKeys: 'Single-key shortcuts',
  close: 'Close',
  keyGroups: { play: 'Playing', move: 'Moving through the talk', sound: 'Sound and captions', view: 'View' },
  keyActions: {
    toggle: 'Play or pause',
    captions: 'Captions on or off',
    firstCaption: 'First language of the captions on or off',
    secondCaption: 'Second language of the captions on or off',
    reveal: 'Uncover the blurred language (hold)',
    mute: 'Mute or unmute',
    louder: 'Louder',
    quieter: 'Quieter',
    faster: 'Faster',
    slower: 'Slower',
    start: 'To the beginning',
    end: 'To the end',
  },
  keyNames: { ' ': 'Space', Home: 'Home', End: 'End' },
  transcript: 'Transcript',
  chapters: 'Chapters',
  slides: 'Slides',
  text: 'Language of the transcript',
  textOriginal: 'Original',
  textTranslation: 'Translation',
  textBoth: 'Both',
  backToNow: 'Back to now',
  follow: 'Follow',
  search: 'Search',
  searchHint: 'Search the talk',
  searchResults: 'Results',
  searching: 'Preparing the search…',
  previousHit: 'Previous result',
  nextHit: 'Next result',
  closeSearch: 'Close search',
  searchKinds: { segment: 'Speech', slide: 'Slides', chapter: 'Chapters', speaker: 'Speakers' },
  allSpeakers: 'All speakers',
  hits: (at, count) => (!count ? 'Nothing found' : at ? `${at} of ${count}` : plural(count, 'result')),
  speakers: 'Speakers',
  share: (share, seconds) =>
    `${share > 0 && share < 0.01 ? 'under 1' : Math.round(share * 100)}% of the talk, ${duration(seconds)}`,
  previousTurnOf: (name) => `Previous turn of ${name}`,
  nextTurnOf: (name) => `Next turn of ${name}`,
  onlySpeaker: (name) => `Only ${name}`,
  showAll: 'Show all speakers',
  quoting: {
    name: 'Quote this passage',
    key: 'Quote what is selected, or this sentence',
    options: (segment) => `Quote or link: ${segment}`,
    version: 'Language of the quote',
    copy: 'Copy',
    quote: 'Quote',
    markdown: 'Markdown',
    link: 'Link',
    share: 'Share',
    actions: {
      quote: 'Copy as quote',
      markdown: 'Copy as Markdown',
      link: 'Copy link to this passage',
      share: 'Share this passage',
    },
    copied: { quote: 'Quote copied.', markdown: 'Copied as Markdown.', link: 'Link copied.' },
    failed: 'This page may not copy by itself. Here is the text, to be copied by hand:',
  },
  correction: {
    title: 'Suggest a correction',
    hint: 'This site decides what becomes of it.',
    language: 'Language',
    text: 'What is really said',
    submit: 'Suggest',
    cancel: 'Cancel',
    unchanged: 'The text is still as it was.',
    done: 'Your suggestion has been passed on.',
  },
  loading: 'Loading…',
  buffering: 'Waiting for the recording to load…',
  on: 'on',
  off: 'off',
  isNow: (name, value) => `${name}: ${value}`,
  jumped: (time, place) => `Jumped to ${time}${place ? `, ${place}` : ''}`,
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
  rendition: (height, bitrate) => (height ? `${height}p` : `${Math.round(bitrate / 1000)} kbit/s`),
  automaticNow: (what) => `Automatic (${what})`,
  audioTrack: (number) => `Track ${number}`,
  slide: (number, count) => `Slide ${number} of ${count}`,
  segment: (time, speaker) => (speaker ? `${time}, ${speaker}` : time),
  chapter: (time, title) => `${time}, ${title}`,
  fault,
  leftOut: (count) => `${plural(count, 'item')} could not be used`,
};

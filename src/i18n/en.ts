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
        ? `The transcript was not found (${status}). The recording still plays. Check the address of the transcript file.`
        : `The server could not send the transcript (${status}). The recording still plays. Try again later.`;
    case 'sidecar-network':
      return 'The transcript could not be loaded: the connection failed, or this page has no access to that address. The recording still plays. Check the network and try again.';
    case 'sidecar-timeout':
      return 'The transcript took too long to load. The recording still plays. Try again.';
    case 'sidecar-size':
      return 'The transcript file is too large to load. The recording still plays.';
    case 'sidecar-encoding':
      return 'The transcript file is not UTF-8 text. The recording still plays. Save the file as UTF-8.';
    case 'sidecar-parse':
      return `The transcript file is not valid JSON (${detail}). The recording still plays. Create the file again.`;
    case 'sidecar-shape':
      return `This file is not a forum transcript (${detail}). The recording still plays. Check the address of the transcript file.`;
    case 'sidecar-version':
      return `The transcript file was made for another version of this player (${detail}). The recording still plays.`;
    case 'sidecar-items':
      return `Some of the transcript could not be used (${detail}). The rest is shown.`;
    case 'media-none':
      return 'There is no recording to play: its address is not valid. You can still read the transcript.';
    case 'media-http':
      if (skip)
        return `Part of the recording is missing at ${skip.at} (${status}). “Try again” skips ${duration(Math.round(skip.to - skip.from))} and continues from there.`;
      return status === 404 || status === 410
        ? `The recording was not found (${status}). You can still read the transcript. Check the address, or try again later.`
        : `The server could not send the recording (${status}). You can still read the transcript. Try again later.`;
    case 'media-network':
      return 'The recording could not be loaded because the connection failed. You can still read the transcript. Check the network and try again.';
    case 'media-stalled':
      return 'The recording has stopped loading: the connection is slow or lost. Playback continues when more data arrives. You can read the transcript in the meantime.';
    case 'media-decode':
      return skip
        ? `The recording is damaged at ${skip.at} and cannot be played there. “Try again” skips ${duration(Math.round(skip.to - skip.from))} and continues from there.`
        : 'The recording is damaged here and cannot be played. Try again, or skip to a later position.';
    case 'media-unsupported':
      return 'This browser cannot play the recording: the format is not supported, or the file is damaged. You can still read the transcript. Another browser may play the recording.';
    case 'media-no-picture':
      return 'This browser cannot show the picture of this recording. You can listen, and follow the slides and the transcript.';
    case 'slide-missing':
      return 'A slide could not be loaded. Its number and description are shown instead.';
  }
}

export const en: Strings = {
  lang: 'en',
  player: 'Video player',
  play: 'Play',
  pause: 'Pause',
  replay: 'Replay',
  mute: 'Mute',
  unmute: 'Unmute',
  volume: 'Volume',
  seek: 'Seek',
  speed: 'Speed',
  captions: 'Captions',
  captionsOff: 'Off',
  captionsBoth: 'Both languages',
  layout: 'Layout',
  layouts: { auto: 'Automatic', video: 'Video', slides: 'Slides', split: 'Side by side', inset: 'Thumbnail in corner' },
  divider: 'Resize video and slide',
  swap: 'Swap video and slide',
  moveCorner: 'Move to another corner',
  panelDivider: 'Resize panel',
  captionSettings: 'Caption settings',
  captionStyle: {
    size: { name: 'Text size', values: { '75': '75%', '100': '100%', '125': '125%', '150': '150%', '200': '200%' } },
    font: { name: 'Font', values: { sans: 'Sans-serif', serif: 'Serif', mono: 'Monospace', rounded: 'Rounded' } },
    color: {
      name: 'Text colour',
      values: { white: 'White', yellow: 'Yellow', cyan: 'Cyan', green: 'Green', black: 'Black' },
    },
    background: {
      name: 'Background',
      values: { dim: 'Translucent', black: 'Black', none: 'None', white: 'White', blue: 'Blue' },
    },
    edge: { name: 'Text edge', values: { none: 'None', outline: 'Outline', shadow: 'Drop shadow' } },
    position: { name: 'Position', values: { bottom: 'Bottom', top: 'Top', below: 'Below the video' } },
  },
  topLanguage: 'Top language',
  topLanguages: { original: 'Original', translation: 'Translation' },
  hideSecond: (key) => `Blur the second language; hover${key && ` or hold ${key}`} to reveal it`,
  systemCaptions: 'Use the caption style of this device',
  reset: 'Reset',
  readCaptions: 'Read captions with a screen reader',
  captionOffsets: 'Caption timing (this talk only)',
  captionOffset: (seconds) => (seconds ? `${Math.abs(seconds)} s ${seconds > 0 ? 'later' : 'earlier'}` : 'in sync'),
  moveCaptions: (language, seconds) =>
    `${language} ${plural(Math.abs(seconds), 'second')} ${seconds > 0 ? 'later' : 'earlier'}`,
  seconds: 'seconds',
  resetDone: 'Caption settings are back to their defaults.',
  continueAt: (time) => `Resume from ${time}`,
  fromTheStart: 'Start over',
  nextPart: (title) => `Up next: ${title}`,
  enterFullscreen: 'Full screen',
  leaveFullscreen: 'Exit full screen',
  enterPip: 'Picture-in-picture',
  leavePip: 'Exit picture-in-picture',
  away: 'Playing in picture-in-picture.',
  bringBack: 'Return to page',
  airplay: 'AirPlay',
  more: 'More',
  download: 'Download transcript',
  downloadFormats: { txt: 'Plain text', md: 'Markdown', vtt: 'WebVTT captions', srt: 'SubRip captions (SRT)' },
  downloaded: (name) => `Downloading ${name}.`,
  downloadLeftOut: (count) =>
    `${plural(count, 'passage was', 'passages were')} left out: the time or the translation is missing.`,
  downloadBlocked: 'The page that embeds this player does not allow downloads. Open the player in a separate window.',
  loadFailed: 'This part of the player could not be loaded. Check the connection and try again.',
  settings: 'Settings',
  previous: { segment: 'Previous sentence', turn: 'Previous speaker', chapter: 'Previous chapter' },
  next: { segment: 'Next sentence', turn: 'Next speaker', chapter: 'Next chapter' },
  repeat: 'Repeat this sentence',
  quality: 'Quality',
  automatic: 'Automatic',
  audio: 'Audio track',
  panel: 'Transcript',
  panels: { auto: 'Automatic', side: 'Beside the video', below: 'Below the video', off: 'Hidden' },
  help: 'Keyboard shortcuts',
  helpHint: 'Shortcuts work while this player has keyboard focus.',
  letterKeys: 'Single-key shortcuts',
  close: 'Close',
  keyGroups: { play: 'Playback', move: 'Navigation', sound: 'Sound and captions', view: 'View' },
  keyActions: {
    toggle: 'Play or pause',
    captions: 'Captions on or off',
    firstCaption: 'First caption language on or off',
    secondCaption: 'Second caption language on or off',
    reveal: 'Reveal the blurred language (hold)',
    mute: 'Mute or unmute',
    louder: 'Volume up',
    quieter: 'Volume down',
    faster: 'Speed up',
    slower: 'Slow down',
    start: 'Go to the beginning',
    end: 'Go to the end',
  },
  keyNames: { ' ': 'Space', Home: 'Home', End: 'End' },
  transcript: 'Transcript',
  chapters: 'Chapters',
  slides: 'Slides',
  text: 'Transcript language',
  textOriginal: 'Original',
  textTranslation: 'Translation',
  textBoth: 'Both',
  backToNow: 'Sync to video',
  follow: 'Auto-scroll',
  search: 'Search',
  searchHint: 'Search this talk',
  searchResults: 'Search results',
  searching: 'Preparing search…',
  previousHit: 'Previous result',
  nextHit: 'Next result',
  closeSearch: 'Close search',
  searchKinds: { segment: 'Transcript', slide: 'Slides', chapter: 'Chapters', speaker: 'Speakers' },
  allSpeakers: 'All speakers',
  hits: (at, count) => (!count ? 'No results' : at ? `${at} of ${count}` : plural(count, 'result')),
  speakers: 'Speakers',
  share: (share, seconds) =>
    `${share > 0 && share < 0.01 ? 'less than 1' : Math.round(share * 100)}% of the talk, ${duration(seconds)}`,
  previousTurnOf: (name) => `Previous time ${name} speaks`,
  nextTurnOf: (name) => `Next time ${name} speaks`,
  onlySpeaker: (name) => `Only ${name}`,
  showAll: 'Show all speakers',
  quoting: {
    name: 'Quote this passage',
    key: 'Quote selection or current sentence',
    options: (segment) => `Quote or share: ${segment}`,
    version: 'Quote language',
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
    copied: { quote: 'Quote copied.', markdown: 'Markdown copied.', link: 'Link copied.' },
    failed: 'The browser did not allow copying. Select and copy this text:',
  },
  correction: {
    title: 'Suggest a correction',
    hint: 'This website decides whether to use it.',
    language: 'Language',
    text: 'Corrected text',
    submit: 'Submit',
    cancel: 'Cancel',
    unchanged: 'You have not changed the text yet.',
    done: 'Your suggestion was passed on to this website.',
  },
  loading: 'Loading…',
  buffering: 'Buffering…',
  on: 'on',
  off: 'off',
  isNow: (name, value) => `${name}: ${value}`,
  jumped: (time, place) => `Jumped to ${time}${place ? `, ${place}` : ''}`,
  nothingGiven: 'Nothing to play. Set the src attribute to a recording, or the sidecar attribute to a talk.',
  noTranscript: 'This talk has no transcript.',
  retry: 'Try again',
  unknownSpeaker: 'Unknown speaker',
  estimated: 'Times are estimated from the length of the text.',
  aligned: 'Times were set automatically from the sound.',
  about: (time) => `about ${time}`,
  untimed: 'This transcript has no timestamps yet.',
  transcriptHint:
    'Use the up and down arrow keys to move between sentences, Enter to play from one, and Shift+F10 to quote it.',
  sounds: { music: 'music', applause: 'applause', laughter: 'laughter', crying: 'crying', cough: 'cough' },
  languageName: languageNames('en'),
  duration,
  position: (seconds, length, ...there) =>
    [`${duration(seconds)}${Number.isFinite(length) ? ` of ${duration(length)}` : ''}`, ...there].join(', '),
  live: 'Live',
  goLive: 'Go to live',
  livePosition: (behind, ...there) => [behind ? `${duration(behind)} behind live` : 'Live', ...there].join(', '),
  liveWithoutTimes: 'This live stream has no timestamps, so the transcript cannot follow it.',
  finer: (times) => `Fine seeking: 1/${times} speed`,
  finerHint: 'Slide your finger away from the bar to seek more precisely.',
  percent: (share) => `${Math.round(share * 100)} percent`,
  rate: (rate) => `${rate}×`,
  back: (seconds) => `Back ${plural(seconds, 'second')}`,
  forward: (seconds) => `Forward ${plural(seconds, 'second')}`,
  rendition: (height, bitrate) => (height ? `${height}p` : `${Math.round(bitrate / 1000)} kbit/s`),
  automaticNow: (what) => `Automatic (${what})`,
  audioTrack: (number) => `Track ${number}`,
  slide: (number, count) => `Slide ${number} of ${count}`,
  segment: (time, speaker) => (speaker ? `${time}, ${speaker}` : time),
  fault,
};

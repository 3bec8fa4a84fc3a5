import type { Fault } from '../talk/index.js';
import { languageNames } from './language-names.js';
import type { Strings } from './strings.js';

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '時間不明';
  const whole = Math.floor(seconds);
  const parts = [
    [Math.floor(whole / 3600), '小時'],
    [Math.floor(whole / 60) % 60, '分'],
    [whole % 60, '秒'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return said.length ? said.join('') : '0秒';
}

function fault({ code, status, detail, skip }: Fault): string {
  switch (code) {
    case 'sidecar-http':
      return status === 404 || status === 410
        ? `找不到逐字稿（${status}）。影片仍可播放；請檢查逐字稿檔案的網址。`
        : `伺服器無法提供逐字稿（${status}）。影片仍可播放；請稍後再試。`;
    case 'sidecar-network':
      return '逐字稿載入失敗：網路連線中斷，或此網頁無權存取該網址。影片仍可播放；請檢查網路後再試一次。';
    case 'sidecar-timeout':
      return '逐字稿載入逾時。影片仍可播放；請再試一次。';
    case 'sidecar-size':
      return '逐字稿檔案太大，無法載入。影片仍可播放。';
    case 'sidecar-encoding':
      return '逐字稿檔案不是 UTF-8 文字檔。影片仍可播放；請將檔案另存為 UTF-8 編碼。';
    case 'sidecar-parse':
      return `逐字稿檔案不是有效的 JSON（${detail}）。影片仍可播放；請重新產生該檔案。`;
    case 'sidecar-shape':
      return `這個檔案不是論壇逐字稿（${detail}）。影片仍可播放；請檢查網址。`;
    case 'sidecar-version':
      return `逐字稿檔案適用於其他版本的播放器（${detail}）。影片仍可播放。`;
    case 'sidecar-items':
      return `逐字稿有部分內容無法使用（${detail}）。其餘內容照常顯示。`;
    case 'media-none':
      return '沒有可播放的影片：網址無效。逐字稿仍可閱讀。';
    case 'media-http':
      if (skip)
        return `影片在 ${skip.at} 的位置缺少一段（${status}）。按「再試一次」會略過${duration(Math.round(skip.to - skip.from))}，從後面繼續播放。`;
      return status === 404 || status === 410
        ? `找不到影片（${status}）。逐字稿仍可閱讀；請檢查網址，或稍後再試。`
        : `伺服器無法提供影片（${status}）。逐字稿仍可閱讀；請稍後再試。`;
    case 'media-network':
      return '網路連線失敗，無法載入影片。逐字稿仍可閱讀；請檢查網路後再試一次。';
    case 'media-stalled':
      return '影片停止載入：網路太慢或已中斷。收到資料後會自動繼續播放，這段時間仍可閱讀逐字稿。';
    case 'media-decode':
      return skip
        ? `影片在 ${skip.at} 的位置毀損，無法播放。按「再試一次」會略過${duration(Math.round(skip.to - skip.from))}，從後面繼續播放。`
        : '影片在這個位置毀損，無法播放。請再試一次，或跳到後面繼續觀看。';
    case 'media-unsupported':
      return '此瀏覽器無法播放這部影片：不支援其格式，或檔案已毀損。逐字稿仍可閱讀；可以改用其他瀏覽器。';
    case 'media-no-picture':
      return '此瀏覽器無法顯示這部影片的畫面。您可以聽聲音，同時看投影片和逐字稿。';
    case 'slide-missing':
      return '有一張投影片無法載入，改為顯示編號和說明。';
  }
}

/** Traditional Chinese, in the words of Taiwan. */
export const zhHant: Strings = {
  lang: 'zh-Hant',
  player: '影片播放器',
  play: '播放',
  pause: '暫停',
  replay: '重播',
  mute: '靜音',
  unmute: '取消靜音',
  volume: '音量',
  seek: '播放進度',
  speed: '播放速度',
  captions: '字幕',
  captionsOff: '關閉',
  captionsBoth: '雙語',
  layout: '版面配置',
  layouts: { auto: '自動', video: '影片', slides: '投影片', split: '並排', inset: '角落小視窗' },
  divider: '調整影片和投影片的大小',
  swap: '對調影片和投影片',
  moveCorner: '移到另一個角落',
  panelDivider: '調整側邊欄寬度',
  captionSettings: '字幕設定',
  captionStyle: {
    size: { name: '文字大小', values: { '75': '75%', '100': '100%', '125': '125%', '150': '150%', '200': '200%' } },
    font: { name: '字型', values: { sans: '黑體', serif: '明體', mono: '等寬', rounded: '圓體' } },
    color: { name: '文字顏色', values: { white: '白色', yellow: '黃色', cyan: '青色', green: '綠色', black: '黑色' } },
    background: { name: '背景', values: { dim: '半透明', black: '黑色', none: '無', white: '白色', blue: '藍色' } },
    edge: { name: '文字邊緣', values: { none: '無', outline: '外框', shadow: '陰影' } },
    position: { name: '位置', values: { bottom: '畫面底部', top: '畫面頂端', below: '畫面下方' } },
  },
  topLanguage: '上方語言',
  topLanguages: { original: '原文', translation: '譯文' },
  hideSecond: (key) => `將第二種語言模糊，指到${key && `或按住 ${key} 鍵`}時才顯示`,
  systemCaptions: '使用此裝置的字幕樣式',
  reset: '還原預設值',
  readCaptions: '用螢幕閱讀器朗讀字幕',
  captionOffsets: '字幕時間（僅限本場）',
  captionOffset: (seconds) => (seconds ? `${seconds > 0 ? '延後' : '提前'} ${Math.abs(seconds)} 秒` : '已同步'),
  moveCaptions: (language, seconds) => `${language}${seconds > 0 ? '延後' : '提前'} ${Math.abs(seconds)} 秒`,
  seconds: '秒',
  resetDone: '字幕設定已還原為預設值。',
  continueAt: (time) => `從 ${time} 繼續播放`,
  fromTheStart: '從頭播放',
  nextPart: (title) => `下一場：${title}`,
  enterFullscreen: '全螢幕',
  leaveFullscreen: '結束全螢幕',
  enterPip: '子母畫面',
  leavePip: '結束子母畫面',
  away: '正在以子母畫面播放。',
  bringBack: '返回網頁',
  airplay: 'AirPlay',
  more: '更多',
  download: '下載逐字稿',
  downloadFormats: { txt: '純文字', md: 'Markdown', vtt: 'WebVTT 字幕', srt: 'SRT 字幕' },
  downloaded: (name) => `正在下載 ${name}。`,
  downloadLeftOut: (count) => `有 ${count} 段因缺少時間或譯文而未收錄。`,
  downloadBlocked: '嵌入此播放器的頁面不允許下載。請在獨立的視窗中開啟播放器。',
  loadFailed: '播放器的這一部分未能載入。請檢查網路連線後再試一次。',
  settings: '設定',
  previous: { segment: '上一句', turn: '上一位發言者', chapter: '上一章' },
  next: { segment: '下一句', turn: '下一位發言者', chapter: '下一章' },
  repeat: '重複這一句',
  quality: '畫質',
  automatic: '自動',
  audio: '音軌',
  panel: '逐字稿',
  panels: { auto: '自動', side: '影片旁邊', below: '影片下方', off: '隱藏' },
  help: '鍵盤快速鍵',
  helpHint: '鍵盤焦點在此播放器內時可用。',
  letterKeys: '單鍵快速鍵',
  close: '關閉',
  keyGroups: { play: '播放', move: '跳轉', sound: '聲音與字幕', view: '顯示' },
  keyActions: {
    toggle: '播放或暫停',
    captions: '開啟或關閉字幕',
    firstCaption: '開啟或關閉第一種字幕語言',
    secondCaption: '開啟或關閉第二種字幕語言',
    reveal: '顯示被模糊的語言（按住）',
    mute: '靜音或取消靜音',
    louder: '提高音量',
    quieter: '降低音量',
    faster: '加快播放',
    slower: '減慢播放',
    start: '跳到開頭',
    end: '跳到結尾',
  },
  keyNames: { ' ': '空白鍵', Home: 'Home', End: 'End' },
  transcript: '逐字稿',
  chapters: '章節',
  slides: '投影片',
  text: '逐字稿語言',
  textOriginal: '原文',
  textTranslation: '譯文',
  textBoth: '雙語',
  backToNow: '回到目前位置',
  follow: '自動捲動',
  search: '搜尋',
  searchHint: '搜尋演講內容',
  searchResults: '搜尋結果',
  searching: '正在準備搜尋…',
  previousHit: '上一個結果',
  nextHit: '下一個結果',
  closeSearch: '關閉搜尋',
  searchKinds: { segment: '逐字稿', slide: '投影片', chapter: '章節', speaker: '發言者' },
  allSpeakers: '所有發言者',
  hits: (at, count) => (!count ? '沒有結果' : at ? `第 ${at} 個，共 ${count} 個` : `${count} 個結果`),
  speakers: '發言者',
  share: (share, seconds) =>
    `占演講的 ${share > 0 && share < 0.01 ? '不到 1' : Math.round(share * 100)}%，${duration(seconds)}`,
  previousTurnOf: (name) => `${name}的上一段發言`,
  nextTurnOf: (name) => `${name}的下一段發言`,
  onlySpeaker: (name) => `只看${name}`,
  showAll: '顯示所有發言者',
  quoting: {
    name: '引用這一段',
    key: '引用選取的文字或這一句',
    options: (segment) => `引用或分享：${segment}`,
    version: '引用語言',
    copy: '複製',
    quote: '引文',
    markdown: 'Markdown',
    link: '連結',
    share: '分享',
    actions: {
      quote: '複製為引文',
      markdown: '複製為 Markdown',
      link: '複製這一段的連結',
      share: '分享這一段',
    },
    copied: { quote: '已複製引文。', markdown: '已複製 Markdown。', link: '已複製連結。' },
    failed: '瀏覽器不允許複製。請選取並複製以下文字：',
  },
  correction: {
    title: '建議更正',
    hint: '是否採用由本網站決定。',
    language: '語言',
    text: '更正後的文字',
    submit: '提交',
    cancel: '取消',
    unchanged: '您還沒有更動文字。',
    done: '您的建議已轉交本網站。',
  },
  loading: '載入中…',
  buffering: '正在緩衝…',
  on: '開',
  off: '關',
  isNow: (name, value) => `${name}：${value}`,
  jumped: (time, place) => `已跳到 ${time}${place ? `，${place}` : ''}`,
  nothingGiven: '沒有可播放的內容。請用 src 屬性指定影片，或用 sidecar 屬性指定演講檔案。',
  noTranscript: '這場演講沒有逐字稿。',
  retry: '再試一次',
  unknownSpeaker: '不明發言者',
  estimated: '時間依文字長度估算。',
  aligned: '時間依聲音自動標註。',
  about: (time) => `約 ${time}`,
  untimed: '這份逐字稿還沒有時間資訊。',
  transcriptHint: '按上下方向鍵逐句移動，按 Enter 鍵從該句播放，按 Shift+F10 引用該句。',
  sounds: { music: '音樂', applause: '掌聲', laughter: '笑聲', crying: '哭聲', cough: '咳嗽' },
  languageName: languageNames('zh-Hant'),
  duration,
  position: (seconds, length, ...there) =>
    [`${duration(seconds)}${Number.isFinite(length) ? `，共${duration(length)}` : ''}`, ...there].join('，'),
  live: '直播',
  goLive: '回到直播',
  livePosition: (behind, ...there) => [behind ? `落後直播 ${duration(behind)}` : '直播', ...there].join('，'),
  liveWithoutTimes: '這場直播沒有時間資訊，逐字稿無法跟隨。',
  finer: (times) => `精細拖曳：1/${times} 速度`,
  finerHint: '手指移離進度列，可以更精細地拖曳。',
  percent: (share) => `百分之${Math.round(share * 100)}`,
  rate: (rate) => `${rate}×`,
  back: (seconds) => `倒轉 ${seconds} 秒`,
  forward: (seconds) => `快轉 ${seconds} 秒`,
  rendition: (height, bitrate) => (height ? `${height}p` : `${Math.round(bitrate / 1000)} kbit/s`),
  automaticNow: (what) => `自動（${what}）`,
  audioTrack: (number) => `音軌 ${number}`,
  slide: (number, count) => `第 ${number} 張投影片，共 ${count} 張`,
  segment: (time, speaker) => (speaker ? `${time}，${speaker}` : time),
  fault,
};

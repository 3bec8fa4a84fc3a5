import type { Fault } from '../talk/index.js';
import { languageNames } from './language-names.js';
import type { Strings } from './strings.js';

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '时间未知';
  const whole = Math.floor(seconds);
  const parts = [
    [Math.floor(whole / 3600), '小时'],
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
        ? `找不到文字稿（${status}）。视频仍可播放；请检查文字稿文件的地址。`
        : `服务器无法提供文字稿（${status}）。视频仍可播放；请稍后再试。`;
    case 'sidecar-network':
      return '文字稿加载失败：网络连接中断，或本页面无权访问该地址。视频仍可播放；请检查网络后重试。';
    case 'sidecar-timeout':
      return '文字稿加载超时。视频仍可播放；请重试。';
    case 'sidecar-size':
      return '文字稿文件太大，无法加载。视频仍可播放。';
    case 'sidecar-encoding':
      return '文字稿文件不是 UTF-8 文本。视频仍可播放；请将文件另存为 UTF-8。';
    case 'sidecar-parse':
      return `文字稿文件不是有效的 JSON（${detail}）。视频仍可播放；请重新生成该文件。`;
    case 'sidecar-shape':
      return `该文件不是论坛文字稿（${detail}）。视频仍可播放；请检查地址。`;
    case 'sidecar-version':
      return `文字稿文件适用于其他版本的播放器（${detail}）。视频仍可播放。`;
    case 'sidecar-items':
      return `文字稿中有部分内容无法使用（${detail}）。其余内容照常显示。`;
    case 'media-none':
      return '没有可播放的视频：地址无效。文字稿仍可阅读。';
    case 'media-http':
      if (skip)
        return `视频在 ${skip.at} 处缺少一段（${status}）。点“重试”会跳过${duration(Math.round(skip.to - skip.from))}，从后面继续播放。`;
      return status === 404 || status === 410
        ? `找不到视频（${status}）。文字稿仍可阅读；请检查地址，或稍后再试。`
        : `服务器无法提供视频（${status}）。文字稿仍可阅读；请稍后再试。`;
    case 'media-network':
      return '网络连接失败，无法加载视频。文字稿仍可阅读；请检查网络后重试。';
    case 'media-stalled':
      return '视频停止加载：网络太慢或已中断。收到数据后会自动继续播放，其间仍可阅读文字稿。';
    case 'media-decode':
      return skip
        ? `视频在 ${skip.at} 处已损坏，无法播放。点“重试”会跳过${duration(Math.round(skip.to - skip.from))}，从后面继续播放。`
        : '视频在此处已损坏，无法播放。请重试，或跳到后面继续观看。';
    case 'media-unsupported':
      return '此浏览器无法播放该视频：格式不受支持，或文件已损坏。文字稿仍可阅读；可换用其他浏览器。';
    case 'media-no-picture':
      return '此浏览器无法显示该视频的画面。您可以听声音，同时看幻灯片和文字稿。';
    case 'slide-missing':
      return '有一张幻灯片无法加载，已改为显示其编号和说明。';
  }
}

export const zhHans: Strings = {
  lang: 'zh-Hans',
  player: '视频播放器',
  play: '播放',
  pause: '暂停',
  replay: '重播',
  mute: '静音',
  unmute: '取消静音',
  volume: '音量',
  seek: '播放进度',
  speed: '播放速度',
  captions: '字幕',
  captionsOff: '关闭',
  captionsBoth: '双语',
  layout: '布局',
  layouts: { auto: '自动', video: '视频', slides: '幻灯片', split: '并排', inset: '角落小窗' },
  divider: '调整视频和幻灯片的大小',
  swap: '交换视频和幻灯片',
  moveCorner: '移到另一角',
  panelDivider: '调整侧栏宽度',
  captionSettings: '字幕设置',
  captionStyle: {
    size: { name: '文字大小', values: { '75': '75%', '100': '100%', '125': '125%', '150': '150%', '200': '200%' } },
    font: { name: '字体', values: { sans: '黑体', serif: '宋体', mono: '等宽', rounded: '圆体' } },
    color: { name: '文字颜色', values: { white: '白色', yellow: '黄色', cyan: '青色', green: '绿色', black: '黑色' } },
    background: { name: '背景', values: { dim: '半透明', black: '黑色', none: '无', white: '白色', blue: '蓝色' } },
    edge: { name: '文字边缘', values: { none: '无', outline: '描边', shadow: '阴影' } },
    position: { name: '位置', values: { bottom: '画面底部', top: '画面顶部', below: '画面下方' } },
  },
  topLanguage: '上方语言',
  topLanguages: { original: '原文', translation: '译文' },
  hideSecond: (key) => `模糊第二种语言，指向${key && `或按住 ${key} 键`}时才显示`,
  systemCaptions: '使用本设备的字幕样式',
  reset: '恢复默认',
  readCaptions: '用屏幕阅读器朗读字幕',
  captionOffsets: '字幕时间（仅限本场）',
  captionOffset: (seconds) => (seconds ? `${seconds > 0 ? '延后' : '提前'} ${Math.abs(seconds)} 秒` : '已同步'),
  moveCaptions: (language, seconds) => `${language}${seconds > 0 ? '延后' : '提前'} ${Math.abs(seconds)} 秒`,
  seconds: '秒',
  resetDone: '字幕设置已恢复默认。',
  continueAt: (time) => `从 ${time} 继续播放`,
  fromTheStart: '从头播放',
  nextPart: (title) => `下一场：${title}`,
  enterFullscreen: '全屏',
  leaveFullscreen: '退出全屏',
  enterPip: '画中画',
  leavePip: '退出画中画',
  away: '正在以画中画播放。',
  bringBack: '返回页面',
  airplay: '隔空播放',
  more: '更多',
  download: '下载文字稿',
  downloadFormats: { txt: '纯文本', md: 'Markdown', vtt: 'WebVTT 字幕', srt: 'SRT 字幕' },
  downloaded: (name) => `正在下载 ${name}。`,
  downloadLeftOut: (count) => `有 ${count} 段因缺少时间或译文而未收入。`,
  downloadBlocked: '嵌入此播放器的页面不允许下载。请在单独的窗口中打开播放器。',
  loadFailed: '播放器的这一部分未能加载。请检查网络连接后重试。',
  settings: '设置',
  previous: { segment: '上一句', turn: '上一位发言人', chapter: '上一章' },
  next: { segment: '下一句', turn: '下一位发言人', chapter: '下一章' },
  repeat: '重复这一句',
  quality: '画质',
  automatic: '自动',
  audio: '音轨',
  panel: '文字稿',
  panels: { auto: '自动', side: '视频旁边', below: '视频下方', off: '隐藏' },
  help: '键盘快捷键',
  helpHint: '键盘焦点在此播放器内时可用。',
  letterKeys: '单键快捷键',
  close: '关闭',
  keyGroups: { play: '播放', move: '跳转', sound: '声音与字幕', view: '显示' },
  keyActions: {
    toggle: '播放或暂停',
    captions: '打开或关闭字幕',
    firstCaption: '打开或关闭第一种字幕语言',
    secondCaption: '打开或关闭第二种字幕语言',
    reveal: '显示被模糊的语言（按住）',
    mute: '静音或取消静音',
    louder: '调高音量',
    quieter: '调低音量',
    faster: '加快播放',
    slower: '减慢播放',
    start: '跳到开头',
    end: '跳到结尾',
  },
  keyNames: { ' ': '空格', Home: 'Home', End: 'End' },
  transcript: '文字稿',
  chapters: '章节',
  slides: '幻灯片',
  text: '文字稿语言',
  textOriginal: '原文',
  textTranslation: '译文',
  textBoth: '双语',
  backToNow: '回到当前位置',
  follow: '自动滚动',
  search: '搜索',
  searchHint: '搜索演讲内容',
  searchResults: '搜索结果',
  searching: '正在准备搜索…',
  previousHit: '上一个结果',
  nextHit: '下一个结果',
  closeSearch: '关闭搜索',
  searchKinds: { segment: '文字稿', slide: '幻灯片', chapter: '章节', speaker: '发言人' },
  allSpeakers: '所有发言人',
  hits: (at, count) => (!count ? '没有结果' : at ? `第 ${at} 个，共 ${count} 个` : `${count} 个结果`),
  speakers: '发言人',
  share: (share, seconds) =>
    `占演讲的 ${share > 0 && share < 0.01 ? '不足 1' : Math.round(share * 100)}%，${duration(seconds)}`,
  previousTurnOf: (name) => `${name}的上一次发言`,
  nextTurnOf: (name) => `${name}的下一次发言`,
  onlySpeaker: (name) => `只看${name}`,
  showAll: '显示所有发言人',
  quoting: {
    name: '引用这一段',
    key: '引用选中的文字或这一句',
    options: (segment) => `引用或分享：${segment}`,
    version: '引用语言',
    copy: '复制',
    quote: '引文',
    markdown: 'Markdown',
    link: '链接',
    share: '分享',
    actions: {
      quote: '复制为引文',
      markdown: '复制为 Markdown',
      link: '复制这一段的链接',
      share: '分享这一段',
    },
    copied: { quote: '已复制引文。', markdown: '已复制 Markdown。', link: '已复制链接。' },
    failed: '浏览器不允许复制。请选中并复制以下文字：',
  },
  correction: {
    title: '建议更正',
    hint: '是否采用由本网站决定。',
    language: '语言',
    text: '更正后的文字',
    submit: '提交',
    cancel: '取消',
    unchanged: '您还没有改动文字。',
    done: '您的建议已转交本网站。',
  },
  loading: '加载中…',
  buffering: '正在缓冲…',
  on: '开',
  off: '关',
  isNow: (name, value) => `${name}：${value}`,
  jumped: (time, place) => `已跳转到 ${time}${place ? `，${place}` : ''}`,
  nothingGiven: '没有可播放的内容。请用 src 属性指定视频，或用 sidecar 属性指定演讲文件。',
  noTranscript: '这场演讲没有文字稿。',
  retry: '重试',
  unknownSpeaker: '未知发言人',
  estimated: '时间按文字长度估算。',
  aligned: '时间根据声音自动标注。',
  about: (time) => `约 ${time}`,
  untimed: '这份文字稿还没有时间信息。',
  transcriptHint: '按上下方向键逐句移动，按回车键从该句播放，按 Shift+F10 引用该句。',
  sounds: { music: '音乐', applause: '掌声', laughter: '笑声', crying: '哭声', cough: '咳嗽' },
  languageName: languageNames('zh-Hans'),
  duration,
  position: (seconds, length, ...there) =>
    [`${duration(seconds)}${Number.isFinite(length) ? `，共${duration(length)}` : ''}`, ...there].join('，'),
  live: '直播',
  goLive: '回到直播',
  livePosition: (behind, ...there) => [behind ? `落后直播 ${duration(behind)}` : '直播', ...there].join('，'),
  liveWithoutTimes: '这场直播没有时间信息，文字稿无法跟随。',
  finer: (times) => `精细拖动：1/${times} 速度`,
  finerHint: '手指移离进度条，可更精细地拖动。',
  percent: (share) => `百分之${Math.round(share * 100)}`,
  rate: (rate) => `${rate}×`,
  back: (seconds) => `快退 ${seconds} 秒`,
  forward: (seconds) => `快进 ${seconds} 秒`,
  rendition: (height, bitrate) => (height ? `${height}p` : `${Math.round(bitrate / 1000)} kbit/s`),
  automaticNow: (what) => `自动（${what}）`,
  audioTrack: (number) => `音轨 ${number}`,
  slide: (number, count) => `第 ${number} 张幻灯片，共 ${count} 张`,
  segment: (time, speaker) => (speaker ? `${time}，${speaker}` : time),
  fault,
};

import type { CaptionsState } from './features/captions.js';
import type { CursorState } from './features/cursor.js';
import type { HighlightState } from './features/highlight.js';
import type { HistoryState } from './features/history.js';
import type { KeysState } from './features/keys.js';
import type { LanguageState } from './features/language.js';
import type { Layout, LayoutState } from './features/layout.js';
import type { LinksState } from './features/links.js';
import type { LiveState } from './features/live.js';
import type { PlaybackState } from './features/playback.js';
import type { PositionState } from './features/position.js';
import type { PresentationState } from './features/presentation.js';
import type { RepeatState } from './features/repeat.js';
import type { SearchState } from './features/search.js';
import type { SourceState } from './features/source.js';
import type { TalkState } from './features/talk.js';
import type { TranscriptState } from './features/transcript.js';
import type { VolumeState } from './features/volume.js';

/** Everything that elements draw from: the slices of all features. */
export interface PlayerState
  extends
    SourceState,
    PlaybackState,
    VolumeState,
    PositionState,
    LiveState,
    TalkState,
    CursorState,
    CaptionsState,
    TranscriptState,
    SearchState,
    LinksState,
    HistoryState,
    RepeatState,
    LayoutState,
    PresentationState,
    HighlightState,
    KeysState,
    LanguageState {}

type StageSource = Pick<PlayerState, 'layout' | 'talk' | 'talkStatus' | 'hasPicture'>;

/** What `auto` stands for: both pictures where there are slides, or may still be; the slides alone where there is no video. */
export function stageLayout({ layout, talk, talkStatus, hasPicture }: StageSource): Exclude<Layout, 'auto'> {
  if (layout !== 'auto') return layout;
  const slides = talk ? talk.slides.length > 0 : talkStatus === 'loading';
  if (!slides) return 'video';
  return hasPicture ? 'split' : 'slides';
}

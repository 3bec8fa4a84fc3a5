import { volumeCanBeSet } from '../../media/index.js';
import { defineFeature } from '../feature.js';

export interface VolumeState {
  /** From 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** False where the volume is the device's own business (iPhone). */
  readonly canSetVolume: boolean;
}

export interface VolumeVerbs {
  /** Sets the volume, from 0 to 1; anything audible unmutes. */
  setVolume(volume: number): void;
  toggleMuted(): void;
}

/** What unmuting sets a volume of 0 to. */
const AUDIBLE = 0.5;

export const volume = defineFeature<VolumeState>()({
  initial: { volume: 1, muted: false, canSetVolume: true },

  create(context) {
    const verbs: VolumeVerbs = {
      setVolume(volume) {
        const { media } = context;
        if (!media || !Number.isFinite(volume)) return;
        media.volume = Math.min(Math.max(volume, 0), 1);
        media.muted = volume <= 0;
      },
      toggleMuted() {
        const { media } = context;
        if (!media) return;
        media.muted = !media.muted && media.volume > 0;
        if (!media.muted && media.volume === 0) media.volume = AUDIBLE;
      },
    };

    return {
      verbs,
      attach(media, signal) {
        const follow = () => context.set({ volume: media.volume, muted: media.muted });
        // a load that begins right after a change takes the event of the change back
        for (const name of ['volumechange', 'loadstart']) media.addEventListener(name, follow, { signal });
        context.set({ canSetVolume: volumeCanBeSet(media) });
        follow();
      },
    };
  },
});

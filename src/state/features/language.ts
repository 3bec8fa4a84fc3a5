import { loadStrings, onLanguage, strings, type Strings } from '../../i18n/index.js';
import { defineFeature } from '../feature.js';

export interface LanguageState {
  /** BCP 47 tag of the interface, whose strings are loaded; empty before the first. */
  readonly lang: string;
}

export interface LanguageVerbs {
  /** Chooses the language of the interface, a BCP 47 tag. `state.lang` changes when its strings are loaded. */
  setLang(lang: string): void;
  /** Resolves when the interface can be drawn in its language, or has waited long enough; undefined when it can be already. */
  languageLoading(): Promise<unknown> | undefined;
  /** The strings of the interface, as soon as they are loaded or the wait for them is over. */
  strings(): Promise<Strings>;
}

/** Milliseconds after which the interface is drawn in English. */
const MAX_WAIT_MS = 3000;

export const language = defineFeature<LanguageState>()({
  initial: { lang: '' },

  create(context) {
    let wanted: string | undefined;
    let loading: Promise<void> | undefined;
    let shown: Strings | undefined;

    const show = (lang: string) => {
      loading = undefined;
      const now = strings(lang);
      // other strings under the same tag: parts redraw when they see another tag
      if (now !== shown) context.set({ lang: '' });
      shown = now;
      context.set({ lang });
    };

    const refresh = () => {
      const lang = wanted;
      if (lang === undefined) return;
      const started = loadStrings(lang, { again: true })?.then(() => {
        if (started === loading) show(lang);
      });
      loading = started;
      if (!started) show(lang);
    };

    const verbs: LanguageVerbs = {
      setLang(lang) {
        if (lang === wanted) return;
        wanted = lang;
        refresh();
      },
      languageLoading: () =>
        loading && Promise.race([loading, new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS))]),
      async strings() {
        await verbs.languageLoading();
        return strings(context.get().lang);
      },
    };

    return {
      verbs,
      attach(_media, signal) {
        // a page may register languages at any time
        signal.addEventListener('abort', onLanguage(refresh), { once: true });
        // after the batch of `attach`: `show` needs two changes to be seen
        queueMicrotask(() => {
          if (!signal.aborted && !loading) refresh();
        });
      },
    };
  },
});

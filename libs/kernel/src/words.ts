/** The first letter large, as at the beginning of a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** 2548 as people read it: 2,548. */
export const inFigures = (howMany: number): string => howMany.toLocaleString('en-GB');

/** 1 person, 2 people, 2,548 people. */
export const counted = (howMany: number, one: string, many = `${one}s`): string =>
  `${inFigures(howMany)} ${howMany === 1 ? one : many}`;

/** a; a and b; a, b and c. */
export const listed = (words: string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

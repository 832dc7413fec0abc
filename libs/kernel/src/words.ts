/** The first letter large, as at the beginning of a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** 1 person, 2 people. */
export const counted = (howMany: number, one: string, many = `${one}s`): string =>
  `${howMany} ${howMany === 1 ? one : many}`;

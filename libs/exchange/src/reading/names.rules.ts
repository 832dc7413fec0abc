/** In which order a name is written where no comma tells. */
export type NameOrder = 'GIVEN_FIRST' | 'FAMILY_FIRST';

export interface NameParts {
  givenName: string;
  familyName: string;
}

/** Words that belong to the name behind them, written small or not. */
const PARTICLES = new Set(
  'af al ap ben bin bint da dal de del della den der des di do dos du el ferch ibn la le mac mc ní nic o st ter ten van vande vander von zu zum zur'.split(
    ' ',
  ),
);
const isParticle = (word: string) => PARTICLES.has(word.toLowerCase().replace(/\.$/, ''));
const wordsIn = (text: string) => text.trim().split(/\s+/u).filter(Boolean);

/** Whether nobody can tell from a name which part is which: it has several words, and no comma. */
export const isNameOrderAsked = (text: string): boolean => !text.includes(',') && wordsIn(text).length > 1;

/**
 * Both parts of a name that stand in one cell: “Smith, Jane”, or in the order that was said. Without a comma the family name is one word with the
 * particles before it, as they are typed. One word alone is a whole name.
 */
export function splitName(text: string, order: NameOrder): NameParts {
  const [before, ...behind] = text.split(',');
  if (behind.length > 0)
    return { givenName: wordsIn(behind.join(' ')).join(' '), familyName: wordsIn(before!).join(' ') };
  const words = wordsIn(text);
  if (words.length < 2) return { givenName: '', familyName: words[0] ?? '' };
  const [first, rest] =
    order === 'GIVEN_FIRST' ? parted(words, lastNameAt(words)) : parted(words, behindFirstName(words));
  return order === 'GIVEN_FIRST' ? { givenName: first, familyName: rest } : { familyName: first, givenName: rest };
}

const parted = (words: string[], at: number): [string, string] => [
  words.slice(0, at).join(' '),
  words.slice(at).join(' '),
];

/* The first word is a given name, whatever it is. */
function lastNameAt(words: string[]): number {
  let at = words.length - 1;
  while (at > 1 && isParticle(words[at - 1]!)) at -= 1;
  return at;
}

/* The last word is a given name, whatever it is. */
function behindFirstName(words: string[]): number {
  let at = 0;
  while (at < words.length - 2 && isParticle(words[at]!)) at += 1;
  return at + 1;
}

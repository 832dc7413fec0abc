export interface Effect {
  competency: { name: string };
  recorded: number;
  again: number;
  first: number;
  lost: number;
  raised: number;
  lowered: number;
}

/** What it changed for how many people: what they meet of what is asked, else what they hold; else for how many it is on record. */
export function effectInWords({ competency: { name }, recorded, again, first, lost, raised, lowered }: Effect): string {
  const sentences = [
    again > 0 && `${people(again, 'meets', 'meet')} ${name} again.`,
    first > 0 && `${people(first, 'meets', 'meet')} ${name} for the first time.`,
    again + first === 0 && raised > 0 && `${people(raised, 'holds', 'hold')} ${name} at a higher level than before.`,
    lost > 0 && `${people(lost, 'no longer meets', 'no longer meet')} ${name}.`,
    lost === 0 && lowered > 0 && `${people(lowered, 'holds', 'hold')} ${name} at a lower level than before.`,
  ].filter(Boolean);
  return sentences.length > 0
    ? sentences.join(' ')
    : `${people(recorded, 'has', 'have')} evidence of ${name} by this; what they hold is as before.`;
}

const people = (howMany: number, one: string, many: string) =>
  howMany === 1 ? `1 person ${one}` : `${howMany} people ${many}`;

/** Why nothing is told. */
export type Withheld = 'UNMARKED' | 'RESULTS_DUE' | 'FEW';

export const WITHHELD_IN_WORDS: Record<Withheld, string> = {
  UNMARKED: 'It is told once everybody with a place is marked.',
  RESULTS_DUE: 'It is told once every result is recorded.',
  FEW: 'It is told where 5 people or more, with a place since before the day, were given the same; there are fewer.',
};

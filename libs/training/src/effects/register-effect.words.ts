import { counted } from '@app/kernel';

interface Given {
  competency: { name: string };
  recorded: number;
}

export interface Changed {
  again: number;
  first: number;
  lost: number;
  raised: number;
  lowered: number;
}

/** What it changed for how many people: what they meet of what is asked, else what they hold; else for how many it is on record. */
export function effectInWords(given: Given, { again, first, lost, raised, lowered }: Changed): string {
  const { name } = given.competency;
  const sentences = [
    again > 0 && `${counted(again, 'person meets', 'people meet')} ${name} again.`,
    first > 0 && `${counted(first, 'person meets', 'people meet')} ${name} for the first time.`,
    again + first === 0 &&
      raised > 0 &&
      `${counted(raised, 'person holds', 'people hold')} ${name} at a higher level than before.`,
    lost > 0 && `${counted(lost, 'person no longer meets', 'people no longer meet')} ${name}.`,
    lost === 0 &&
      lowered > 0 &&
      `${counted(lowered, 'person holds', 'people hold')} ${name} at a lower level than before.`,
  ].filter(Boolean);
  return sentences.length > 0
    ? sentences.join(' ')
    : `${hasEvidence(given)}; by itself that changed nothing of what they hold.`;
}

/** For how many it is on record, where what it changed is withheld. */
export const givenInWords = (given: Given): string => `${hasEvidence(given)}.`;

const hasEvidence = ({ competency: { name }, recorded }: Given) =>
  `${counted(recorded, 'person has', 'people have')} evidence of ${name} by this`;

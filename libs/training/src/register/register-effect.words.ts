export interface Effect {
  competency: { name: string };
  recorded: number;
  again: number;
  first: number;
  lost: number;
  raised: number;
}

/** What it changed for how many people; where nobody meets more or less of what is asked, how many hold more, or have it on record. */
export function effectInWords({ competency: { name }, recorded, again, first, lost, raised }: Effect): string {
  const sentences = [
    again > 0 && `${meet(again)} ${name} again.`,
    first > 0 && `${meet(first)} ${name} for the first time.`,
    lost > 0 && `${people(lost)} no longer ${lost === 1 ? 'meets' : 'meet'} ${name}.`,
  ].filter(Boolean);
  return sentences.length > 0
    ? sentences.join(' ')
    : raised > 0
      ? `${people(raised)} ${raised === 1 ? 'holds' : 'hold'} ${name} at a higher level than before.`
      : `${people(recorded)} ${recorded === 1 ? 'has' : 'have'} it on record for ${name}; who meets it is as before.`;
}

const people = (howMany: number) => `${howMany} ${howMany === 1 ? 'person' : 'people'}`;
const meet = (howMany: number) => `${people(howMany)} ${howMany === 1 ? 'meets' : 'meet'}`;

import { type Apart, apartFrom } from '../../shared/find-people.js';

export interface Named extends Apart {
  practitioner: { id: string; name: string };
}

/** How a person is called on a roll, and whether somebody else is called the same there. */
export interface NameOnRoll {
  name: string;
  isLikeAnother: boolean;
}

/** By practitioner. Namesakes are told apart by their employers where that is enough, else by all that may be told of them. */
export function namesOnRoll(roll: readonly Named[]): Map<string, NameOnRoll> {
  const byName = new Map<string, Named[]>();
  for (const one of roll) {
    const name = plain(one.practitioner.name);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return new Map([...byName.values()].flatMap(toldApart));
}

/** Whether somebody on the roll has this name. */
export const isOnRoll = (roll: readonly Named[], name: string): boolean =>
  roll.some(({ practitioner }) => plain(practitioner.name) === plain(name));

/* Two names that differ by accents and signs alone look and sound the same. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

function toldApart(namesakes: Named[]): [string, NameOnRoll][] {
  const told = namesakes.length === 1 ? [[]] : [namesakes.map(employerOf), namesakes.map(apartFrom)].find(areDifferent);
  const shown = told ?? namesakes.map(apartFrom);
  return namesakes.map(({ practitioner: { id, name } }, at) => [
    id,
    {
      name: shown[at]!.length > 0 ? `${name} (${shown[at]!.join(', ')})` : name,
      isLikeAnother: shown.some((other, n) => n !== at && String(other) === String(shown[at])),
    },
  ]);
}

const employerOf = ({ employer }: Named) => (employer ? [employer.name] : []);
const areDifferent = (told: string[][]) => new Set(told.map(String)).size === told.length;

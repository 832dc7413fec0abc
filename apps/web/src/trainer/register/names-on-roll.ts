import { type Apart, apartFrom } from '../../shared/find-people.js';

export interface Named extends Apart {
  practitioner: { id: string; name: string };
}

/** How a person is called on a roll, and whether somebody else is called the same there. */
export interface NameOnRoll {
  name: string;
  /** The name alone, before what tells them from namesakes. */
  bareName: string;
  isLikeAnother: boolean;
}

/** By practitioner. Somebody is told from namesakes by their employer where no other has it, else by all that may be told of them. */
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
  return namesakes.map((one) => {
    const { id, name } = one.practitioner;
    const others = namesakes.filter((other) => other !== one);
    const told = others.some((other) => other.employer?.name === one.employer?.name)
      ? apartFrom(one).join(', ')
      : others.length > 0 && one.employer?.name;
    const isLikeAnother = others.some((other) => String(apartFrom(other)) === String(apartFrom(one)));
    return [id, { name: told ? `${name} (${told})` : name, bareName: name, isLikeAnother }];
  });
}

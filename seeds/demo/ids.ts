import type { Day, Id } from '@app/kernel';
import { Chance } from './chance.js';

export type IdOfDay = (day: Day) => Id;

/** Ids shaped as UUIDv7 that are the same in every load: the day of the fact, a running number, and repeatable chance. */
export function idsOfDays(seed: string): IdOfDay {
  const chance = new Chance(`ids of ${seed}`);
  let count = 0;
  return (day) => {
    count += 1;
    const time = Math.max(0, Date.parse(day)).toString(16).padStart(12, '0');
    const low = (0x7000 | (count & 0xfff)).toString(16);
    const high = (0x8000 | ((count >>> 12) & 0x3fff)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-${low}-${high}-${hex(chance)}${hex(chance)}`;
  };
}

const hex = (chance: Chance) => chance.between(0, 0xffffff).toString(16).padStart(6, '0');

import type { Verbs } from '@app/kernel';

interface Reached {
  cluster: { name: string };
  needLevel: { name: string };
  people: { numerator: number | null };
}

const NAMED = 3;

/** Which levels nobody on a team can meet, though families where it works need them; the first few by name. */
export function reachInWords(levels: Reached[], { works, are, can, need }: Verbs): string {
  if (levels.length === 0) return `Nobody on this team ${works} where families ${are} expected to need somebody.`;
  const unmet = levels.filter(({ people }) => people.numerator === 0);
  if (unmet.length === 0)
    return `At every level of need where this team ${works}, somebody on it ${can} meet a family.`;
  const named = unmet.slice(0, NAMED).map(({ cluster, needLevel }) => `${needLevel.name} in ${cluster.name}`);
  const more = unmet.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])];
  const listed = all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return `Nobody on this team ${can} meet families at ${listed}, though families there ${need} it.`;
}

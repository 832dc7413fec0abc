import { counted, type Verbs } from '@app/kernel';

interface Told {
  place: string;
  level: string;
  heads: { needed: number; held: number };
  /** Full-time equivalents. */
  fte: { needed: number; held: number };
  /** How many things the level asks that day. */
  asked: number;
  /** The names of what people lack who lack one thing only, with how many they are, most first. */
  oneThing: { name: string; people: number }[];
  verbs: Verbs;
}

/* Of what people lack alone, so much is named. */
const NAMED = 3;

/** Who is needed, who meets all of it, and what is missing of those who lack one thing only. */
export function whyShortInWords(told: Told): string {
  const { place, level, asked, verbs } = told;
  if (asked === 0) return `${level} ${verbs.asks} nothing on that day, so nobody in ${place} ${verbs.meets} it.`;
  return `${needed(told)} at ${level} in ${place}. ${met(told)} ${lacking(told)}`;
}

function needed({ heads, verbs }: Told) {
  if (heads.needed === 0) return `Nobody ${verbs.is} needed`;
  return `${people(heads.needed)} ${heads.needed === 1 ? verbs.is : verbs.are} needed`;
}

function met({ heads, fte, asked, verbs }: Told) {
  const all = `${asked === 1 ? 'the one thing' : asked === 2 ? 'both things' : `all ${asked} things`} that it ${verbs.asks}`;
  if (heads.held === 0) return `Nobody there ${verbs.meets} ${all}.`;
  const whoMeets = `${people(heads.held)} there ${heads.held === 1 ? verbs.meets : verbs.meet} ${all}`;
  return heads.held >= heads.needed && fte.held < fte.needed
    ? `${whoMeets}, but with ${fte.held} of the ${fte.needed} full-time equivalents needed.`
    : `${whoMeets}.`;
}

function lacking({ oneThing, verbs }: Told) {
  const all = oneThing.reduce((sum, { people: some }) => sum + some, 0);
  if (all === 0) return `Nobody ${verbs.lacks} one thing only.`;
  const who = `${people(all)} ${all === 1 ? verbs.lacks : verbs.lack} one thing only: `;
  if (oneThing.length === 1) return `${who}${oneThing[0]!.name}.`;
  const named = oneThing.slice(0, NAMED).map(({ name, people: some }) => `${name} (${some})`);
  const others = oneThing.slice(NAMED).reduce((sum, { people: some }) => sum + some, 0);
  return `${who}${named.join(', ')}${others > 0 ? `, something else (${others})` : ''}.`;
}

const people = (howMany: number) => counted(howMany, 'person', 'people');

import { Extensions } from '@nestjs/graphql';

/**
 * What an answer can hold. Each object type says one of the first, and so does a field that differs from its type. Who may be told
 * what follows: no answer for planners or for anybody reaches a person, free text is in no list by pages but of one's own
 * record, no query reaches a secret, and whatever reaches a person or a figure leaves an audit row.
 */
const CLASSES = {
  impersonal: 'What was agreed, published or set, and places; of people nothing but the figures it leads to.',
  figure: 'Counts of people, withheld from whoever lacks the grant to see them: the type Figure alone.',
  'names a person': 'A person, or what is told of people who are named in the same answer, their number included.',
  oneself: 'Who is signed in and what they may do: nothing of anybody else.',
  'free text': 'What somebody wrote about a person, as they wrote it.',
  secret: 'What guards access, such as a code or a link: shown once, by the mutation that makes it.',
} as const;

/** What a number is, where people are not named and it is no figure. */
const NUMBERS = {
  rank: 'A proficiency level by its order on the scale.',
  order: 'A place in a list of things.',
  setting: 'What somebody set: a threshold, a length, a period.',
  seats: 'Of a session: its seats, those taken and those marked.',
  'count of things': 'How many of what is no person.',
  'from figures': 'Derived from figures in the same answer, and withheld with them.',
} as const;

/** Of the type whose `id` is a person’s: it names one, and an audit row tells of whom. */
const A_PERSON = 'a person';

export type Class = keyof typeof CLASSES;
export type NumberKind = keyof typeof NUMBERS;

/** What a type holds, or a field that differs from its type. */
export const Holds = (holds: Class | NumberKind | typeof A_PERSON) => Extensions({ holds });

interface Described {
  extensions: Readonly<Record<string, unknown>>;
}

export const classOf = ({ extensions: { holds } }: Described): Class | undefined =>
  holds === A_PERSON ? 'names a person' : typeof holds === 'string' && holds in CLASSES ? (holds as Class) : undefined;

export const isPerson = ({ extensions: { holds } }: Described): boolean => holds === A_PERSON;

export const numberKindOf = ({ extensions: { holds } }: Described): NumberKind | undefined =>
  typeof holds === 'string' && holds in NUMBERS ? (holds as NumberKind) : undefined;

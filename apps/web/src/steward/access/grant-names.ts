import type { OneOf } from '../../graphql/graphql.js';
import { GRANT_NAMES } from '../../shared/grant-words.js';

type Kind = OneOf<'GrantKind'>;

/** What a program follows, and no person does. */
type OfMachines = 'CHANGED_PEOPLE' | 'CHANGED_POSTS' | 'CHANGED_SESSIONS' | 'CHANGED_COMPLETIONS' | 'NAMES_AND_NUMBERS';

const MEANS: Record<Exclude<Kind, OfMachines>, string> = {
  PLANNER: 'Sees figures for the whole partnership, or for one area.',
  TRAINER: 'Arranges sessions and takes their registers.',
  MANAGER: 'Sees the records of their own people, and who can meet a need.',
  CLINICAL_SUPERVISOR: 'Nothing more yet.',
  PRACTITIONER: 'Sees their own record, rates themselves, books places.',
  STEWARD: 'Keeps people, posts and places, and who may do what.',
  EXACT_FIGURES: 'Sees the numbers that are hidden from others.',
};

/** A grant as a steward reads it: what it makes of somebody, where, and for whom as a deputy. */
export const grantTitle = ({ kind, area, deputyFor }: Titled) =>
  `${GRANT_NAMES[kind]}${area ? `, ${area.name} alone` : ''}${deputyFor ? `, as deputy for ${deputyFor.name}` : ''}`;

interface Titled {
  kind: Kind;
  area: { name: string } | null;
  deputyFor: { name: string } | null;
}

/** The grants of people as answers to tick. */
export const GRANT_CHOICES = Object.entries(MEANS).map(([kind, hint]) => ({
  ...{ value: kind as Kind, hint },
  text: GRANT_NAMES[kind as Kind],
}));

export const IN_AREAS: readonly Kind[] = ['PLANNER', 'EXACT_FIGURES'];

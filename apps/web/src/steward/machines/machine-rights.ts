import type { OneOf } from '../../graphql/graphql.js';
import type { Choice } from '../../ui/choice-field.js';
import { textIn } from '../desk/form-data.js';
import type { Area } from './operations.js';

export type MachineRight = Extract<OneOf<'GrantKind'>, 'PLANNER' | 'NAMES_AND_NUMBERS' | `CHANGED_${string}`>;

/** What a program may read, as answers to tick. */
export const MACHINE_RIGHTS: readonly (Choice & { value: MachineRight })[] = [
  { value: 'PLANNER', text: 'Figures', hint: 'As a planner does, without exact figures; it is told of no person.' },
  { value: 'CHANGED_PEOPLE', text: 'What changed of people', hint: 'By their ids: added, joined, parted, erased.' },
  {
    ...{ value: 'NAMES_AND_NUMBERS', text: 'Names, addresses at work and staff numbers' },
    hint: 'With what changed of people. Only where the other system cannot do without.',
  },
  {
    ...{ value: 'CHANGED_POSTS', text: 'What changed of posts' },
    hint: 'By the ids of people: role, employer, place, hours, managers, days.',
  },
  { value: 'CHANGED_SESSIONS', text: 'What changed of sessions', hint: 'Module, day, time, place.' },
  { value: 'CHANGED_COMPLETIONS', text: 'Who was at which session', hint: 'By the ids of people, for how long.' },
];

const WHOLE = 'whole';

/** Which figures, as a choice that nobody has made beforehand: those of one area, or of the whole partnership. */
export const areaChoices = (areas: Area[]) => [{ id: WHOLE, name: 'Of the whole partnership' }, ...areas];

/** The areas that were chosen; of the whole partnership none is named. */
export const areasIn = (form: FormData): string[] =>
  [textIn(form, 'areaIds')].filter((id) => id !== '' && id !== WHOLE);

export const rightsIn = (form: FormData): MachineRight[] => form.getAll('reads') as MachineRight[];

/** Whoever lets it read figures says which. */
export const NEEDS_FIGURES = {
  says: 'Choose which figures it may read',
  when: (form: FormData) => rightsIn(form).includes('PLANNER'),
};

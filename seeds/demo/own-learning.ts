import type { World } from './world.js';

const ADDED_ON = '2026-10-30';

/** Sample. What a practitioner added to her own record, which no post asks for. Given last: no id before it moves. */
export function addOwnLearning(world: World): void {
  const accounts = world.rowsOf('account');
  const adding = accounts.find(({ subject }) => subject === 'practitioner') ?? accounts[0]!;
  const add = (learnt: { learnt_on: string; hours: number | null; title: string; reflection: string | null }) =>
    world.add('own_learning', {
      ...{ id: world.id(ADDED_ON), practitioner_id: adding.practitioner_id!, ...learnt },
      ...{ recorded_at: `${ADDED_ON}T19:40:00Z`, recorded_by: adding.id! },
    });
  add({
    ...{ learnt_on: '2026-09-19', hours: 3, title: 'Sample: an evening course, first steps in Makaton' },
    reflection: 'Sample: I use the signs for more and finished at rhyme time; two parents asked where to learn them.',
  });
  add({ learnt_on: '2026-06-12', hours: null, title: 'Sample: a morning at the toy library', reflection: null });
}

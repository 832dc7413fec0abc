import type { Id } from '@app/kernel';
import type { Person } from './people.js';
import type { World } from './world.js';

const JOINED_AT = '2026-10-19T09:15:00Z';
/** Of those with a post: far from whoever is named in documentation. */
const NTH = 33;

/** Sample. Somebody came to a session, was put on the record once more, and the two were joined later. Given last: no id before it moves. */
export function addJoinedRecord(world: World, people: Person[], recordedBy: Id): void {
  const { id, given, family, paid } = people.filter(({ subject, posts }) => !subject && posts.length > 0)[NTH]!;
  const other = world.id('2026-10-12');
  world.add('practitioner', { id: other, profession_id: null, paid });
  world.add('identity', { practitioner_id: other, given_name: `${given[0]}.`, family_name: family, email: null });
  world.add('person_join', {
    ...{ id: world.id('2026-10-19'), practitioner_id: id, other_id: other, recorded_by: recordedBy },
    ...{ reason: 'Came to a session without a place; the same staff number (sample).', recorded_at: JOINED_AT },
  });
}

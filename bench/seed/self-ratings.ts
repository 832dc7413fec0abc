import type pg from 'pg';
import { addDays, type Id, newId } from '@app/kernel';
import { Chance } from '../../seeds/demo/chance.js';
import type { Row } from '../../seeds/loading/rows.js';
import { TODAY } from './world.js';

const RATED = 0.3;
const AGAIN = 0.2;
const ANSWERS = ['NOT_AWARE', 'AWARE', 'ENOUGH_FOR_MY_JOB'] as const;

/** What these people say of themselves about some of what they are asked for; of some of it, twice. */
export async function selfRatingRows(client: pg.Client, people: Id[]): Promise<Row[]> {
  const { rows: asked } = await client.query<{ person: Id; competency: Id }>(
    `select practitioner_id as person, competency_id as competency from requirements_of($1, $2, 'infinity')
      order by array_position($1, practitioner_id), competency_id`,
    [people, TODAY],
  );
  const chance = new Chance('self-ratings');
  return asked
    .filter(() => chance.happens(RATED))
    .flatMap((line) => (chance.happens(AGAIN) ? [line, line] : [line]))
    .map(({ person, competency }) => {
      const on = addDays(TODAY, -chance.between(1, 600));
      return {
        id: newId(),
        practitioner_id: person,
        competency_id: competency,
        answer: chance.pick(ANSWERS),
        wants_more: chance.happens(0.5),
        rated_on: on,
        recorded_at: `${on} 17:00Z`,
      };
    });
}

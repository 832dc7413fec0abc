import type pg from 'pg';

/**
 * Turns every version of a framework upside down, so that an order by id, in which the reference data was made, is no longer the
 * order of the framework. Gives the places of competencies in it.
 */
export async function upsideDown(owner: pg.Client): Promise<(of: { competencyId: string }[]) => number[]> {
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  await owner.query('update competency set position = -position');
  await owner.query('commit');
  const { rows } = await owner.query<{ id: string }>('select id from competency order by version_id, position');
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return (of) => of.map(({ competencyId }) => places.get(competencyId)!);
}

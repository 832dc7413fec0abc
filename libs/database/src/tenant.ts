import type pg from 'pg';

/** Whose rows a query may see: every query names its partnership, and the database refuses all others. */
export interface Tenant {
  readonly partnershipId: string;
}

/** Before anybody is signed in: no row of any partnership. */
export const NOBODY: Tenant = { partnershipId: '' };

/** Of all partnerships, as their owner alone may list them. */
export async function partnershipIds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from partnership order by opened_at, id');
  return rows.map(({ id }) => id);
}

import pg from 'pg';

/** A partnership that a command works on; undefined where there is none of that id. */
export interface Named {
  id: string;
  name: string | undefined;
}

/**
 * Does the work for these partnerships, or for all, one after the other, each in a transaction of its own with its tenant set. Answers
 * with what came of each.
 */
export async function inEachPartnership<T>(
  ownerUrl: string,
  ids: string[] | undefined,
  work: (client: pg.Client, partnership: Named) => Promise<T>,
): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const done: T[] = [];
    for (const id of ids ?? (await visible(client))) {
      await client.query('begin');
      await client.query(`select set_config('app.partnership_id', $1, true)`, [id]);
      const { rows } = await client.query<{ name: string }>('select name from partnership');
      done.push(await work(client, { id, name: rows[0]?.name }));
      await client.query('commit');
    }
    return done;
  } finally {
    await client.end();
  }
}

/* Row-level security hides the list from an owner who is not a superuser. */
async function visible(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from partnership order by name');
  return rows.map(({ id }) => id);
}

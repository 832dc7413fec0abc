import pg from 'pg';

/** True when every partnership's memory equals a recount; says what it finds, partnership by partnership. */
export async function verify(ownerUrl: string, say: (line: string) => void): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  let right = true;
  try {
    const { rows } = await client.query<{ id: string; name: string }>('select id, name from partnership order by name');
    if (rows.length === 0) say('There is no partnership to verify.');
    for (const { id, name } of rows) {
      await client.query('begin');
      await client.query(`select set_config('app.partnership_id', $1, true)`, [id]);
      await client.query('set local role trivium_app');
      const found = await client.query(
        'select what, ask_id, practitioner_id, place_id, day::text from placed_differences() limit 20',
      );
      const [counted] = (await client.query('select count(*)::int as placed from placed')).rows;
      await client.query('commit');
      right &&= found.rowCount === 0;
      say(`${name}: ${found.rowCount === 0 ? `right, ${counted.placed} placings recounted` : 'WRONG'}`);
      for (const row of found.rows) say(`  ${JSON.stringify(row)}`);
    }
  } finally {
    await client.end();
  }
  return right;
}

import pg from 'pg';

type Say = (line: string) => void;

/** True when every partnership's memory equals a recount; says what it finds, partnership by partnership. */
export async function verify(ownerUrl: string, say: Say, partnershipIds?: string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const ids = partnershipIds ?? (await visible(client));
    if (ids.length === 0) say('This database user sees no partnership. Name them: verify --partnership <id>');
    let right = ids.length > 0;
    for (const id of ids) right = (await recounts(client, id, say)) && right;
    return right;
  } finally {
    await client.end();
  }
}

/* Row-level security hides the list from an owner who is not a superuser. */
async function visible(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from partnership order by name');
  return rows.map(({ id }) => id);
}

async function recounts(client: pg.Client, id: string, say: Say): Promise<boolean> {
  await client.query('begin');
  await client.query(`select set_config('app.partnership_id', $1, true)`, [id]);
  await client.query('set local role trivium_app');
  const [partnership] = (
    await client.query(
      `select name, (select count(*)::int from standing_period) as held, (select count(*)::int from capability_in_post) as remembered
         from partnership`,
    )
  ).rows;
  const { rows } = await client.query(
    `(select what, practitioner_id, line_id, null as requirement_set_id, null as location_id, day::text
        from standing_period_differences() limit 20)
     union all
     (select what, practitioner_id, null, requirement_set_id, location_id, day::text from capability_in_post_differences() limit 20)
     union all
     (select what, practitioner_id, null, null, null, null from time_in_post_differences() limit 20)`,
  );
  await client.query('commit');
  if (!partnership) say(`There is no partnership ${id}.`);
  else if (rows.length > 0) say(`${partnership.name}: WRONG`);
  else
    say(
      `${partnership.name}: right, ${partnership.held} periods of standing and ${partnership.remembered} rows of capability in post recounted`,
    );
  for (const row of rows) say(`  ${JSON.stringify(row)}`);
  return Boolean(partnership) && rows.length === 0;
}

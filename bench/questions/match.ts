import pg from 'pg';
import { APPLICATION_ROLE } from '@app/database';
import { assertSame } from '../checks.js';
import { onDatabase } from '../databases.js';
import { installKeptMatch, keptMatch, keptPool, type MatchAsked } from '../kept/match.js';
import type { Lab } from '../lab.js';
import { type Block, median } from '../measure.js';
import { progress } from '../../seeds/progress.js';
import { type Goal, printSpeeds } from '../report.js';
import type { Sent } from '../servers/child.js';
import { sentFor } from '../statements.js';

/** M5, who can meet this need, as a page asks it. */
const QUERY = `query Match($input: MatchInput!) { match(input: $input) { people { practitioner { id } } } }`;

const REACHES = ['CLUSTER', 'AREA', 'PARTNERSHIP'] as const;
const ROUNDS = 6;
const TIMES = 10;

/** The statement of the match beside the kept one, each asked on a connection of its own with nothing else under way. */
export async function compareMatches({ loaded, api, tokens }: Lab): Promise<Goal[]> {
  const { partnershipId, clusters } = loaded.world;
  const needLevelId = await onDatabase(api.databaseUrl, hardestLevel(partnershipId));
  const statements = new Map<string, Sent>();
  for (const within of REACHES) {
    const variables = { input: { needLevelId, clusterId: clusters[0], within } };
    const sent = await sentFor(api, { body: JSON.stringify({ query: QUERY, variables }), token: tokens.manager });
    statements.set(
      within,
      sent.flat().find(({ text }) => /match_scores/.test(text))!,
    );
  }
  await onDatabase(api.databaseUrl, (client) => installKeptMatch(client));
  const client = await application(api.databaseUrl, partnershipId);
  try {
    await checkAnswers(client, statements.get('PARTNERSHIP')!);
    return await measureMatches(client, statements);
  } finally {
    await client.end();
  }
}

async function measureMatches(client: pg.Client, statements: Map<string, Sent>): Promise<Goal[]> {
  const asked = askedBy(statements.get('PARTNERSHIP')!);
  const blocks = new Map<string, Block[]>([
    ['kept statement', []],
    ...REACHES.map((one): [string, Block[]] => [one, []]),
  ]);
  const shown = progress('Matches, round by round', ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    shown.at(round);
    blocks.get('kept statement')!.push(await timed(1, () => keptPool(client, asked)));
    for (const within of REACHES)
      blocks.get(within)!.push(await timed(TIMES, () => client.query({ name: 'match', ...statements.get(within)! })));
  }
  shown.done();
  printSpeeds(`Match of ${asked.competencies.length} requirements, the statement alone`, blocks);
  return REACHES.map((within) => ({
    what: `match: kept statement ÷ ${within.toLowerCase()}`,
    of: blocks.get(within)!,
    to: blocks.get('kept statement')!,
    least: 25,
  }));
}

async function timed(times: number, ask: () => Promise<unknown>): Promise<Block> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const from = performance.now();
    await ask();
    taken.push(performance.now() - from);
  }
  return { perSecond: 1_000 / median(taken), median: median(taken) };
}

/* Who is listed, in which order, why, and how many there are. */
async function checkAnswers(client: pg.Client, statement: Sent): Promise<void> {
  const { answer } = (await client.query({ name: 'match', ...statement })).rows[0];
  const asked = askedBy(statement);
  const now = {
    considered: answer.considered,
    counts: answer.counts.map(({ meeting, justShort }: Record<string, number>) => ({ meeting, justShort })),
    people: answer.people.map(({ practitionerId, position, freeHours, standings }: Record<string, unknown>) => ({
      ...{ practitionerId, position, freeHours },
      lines: (standings as Record<string, unknown>[]).map(({ lapsing: _, ...line }) => line),
    })),
  };
  const before = keptMatch(await keptPool(client, asked), asked);
  assertSame(
    'The match',
    new Map<string, unknown>([
      ['the kept statement', before],
      ['the API', now],
    ]),
  );
}

function askedBy({ values }: Sent): MatchAsked {
  const [on, , competencies, ranks, cluster, area, , first] = values;
  return { on, competencies, ranks, cluster, area, first } as MatchAsked;
}

/* The level that asks most. */
const hardestLevel = (partnershipId: string) => async (client: pg.Client) => {
  const { rows } = await client.query(
    `select need_level_id as id from grid_cell g join need_level l on l.id = g.need_level_id and l.for_families
      where g.partnership_id = $1 and essential group by 1 order by count(*) desc, 1 limit 1`,
    [partnershipId],
  );
  return rows[0].id as string;
};

async function application(connectionString: string, partnershipId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options: `-c role=${APPLICATION_ROLE} -c jit=off` });
  await client.connect();
  await client.query(`select set_config('app.partnership_id', $1, false)`, [partnershipId]);
  return client;
}

import { join } from 'node:path';
import pg from 'pg';
import { localIssuer } from '@app/access';
import { databaseConfig } from '@app/database';
import { migrate } from '@app/jobs';
import { Client } from '../client.js';
import { newDatabase, onDatabase, type OwnServer } from '../databases.js';
import { median } from '../measure.js';
import { load } from '../seed/load.js';
import { ISSUER } from '../seed/world.js';
import { startServer } from '../servers/child.js';
import { sentFor } from '../statements.js';
import { documentedQuestions, type Question } from './documented.js';
import { printGrowth, type Times } from './table.js';
import { wholeTablesRead } from './whole-tables.js';

const SESSIONS = 25;
const WARM_UP = 2;
const AT_MOST = 25;
const LONGEST = 1_500;
/* A partnership of fewer people has no large tables: PostgreSQL may read any of them whole. */
const LARGE = 8_000;

/** What every documented question costs in partnerships of these sizes, asked one at a time over HTTP. */
export async function growth(server: OwnServer, sizes: number[]): Promise<void> {
  const found = new Map<number, Times>();
  const whole: string[] = [];
  for (const size of sizes) {
    console.log(`\n${size.toLocaleString('en')} people`);
    const { times, readWhole } = await asked(server, size);
    found.set(size, times);
    whole.push(...readWhole);
  }
  printGrowth(found);
  if (whole.length) throw new Error(`Large tables were read from end to end, by no index:\n${whole.join('\n')}`);
}

/* The times of every question, and the large tables that one of them read whole. */
async function asked(server: OwnServer, size: number): Promise<{ times: Times; readWhole: string[] }> {
  const databaseUrl = await newDatabase(server.url, `growth_${size}`);
  await migrate(databaseConfig(databaseUrl, {}));
  const loaded = await load(databaseUrl, { people: size, sessions: SESSIONS });
  const questions = await onDatabase(databaseUrl, (client) => documentedQuestions(client, loaded));
  const { partnershipId } = loaded.world;
  const keyFile = join(server.folder, 'issuer.json');
  const issuer = await localIssuer(ISSUER, keyFile);
  const api = await startServer('api', { databaseUrl, partnershipId, keyFile });
  const client = new Client(`${api.url}/graphql`, 1);
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const changed = () => owner.query('select raise_answer_version(true)');
  const times: Times = new Map();
  const readWhole: string[] = [];
  for (const question of questions) {
    const subject = question.person === 'practitioner' ? loaded.practitioners[0]! : question.person;
    const token = await issuer.sign({ subject, partnershipId });
    const time = await timeOf(client, token, question, changed);
    times.set(question.label, time);
    if (time === null || size < LARGE) continue;
    await changed();
    const statements = (await sentFor(api, { body: bodyOf(question), token })).flat();
    const tables = (await wholeTablesRead(owner, statements)).filter(({ table }) => !isMeantTo(question, table));
    readWhole.push(...tables.map(({ table, rows }) => `  ${question.label} at ${size}: ${rows} rows of ${table}`));
  }
  console.log(`  The API took at most ${await api.tell<number>('memory')} MB of memory.`);
  await api.stop();
  await owner.end();
  await onDatabase(server.url, (owner) => owner.query(`drop database growth_${size} with (force)`));
  return { times, readWhole };
}

/* A match that is bound to no place considers everybody in post, and so does the steward's list of posts to reassign; what was known at an
   earlier time is derived anew for everybody. */
const isMeantTo = ({ label }: Question, table: string) =>
  (/^m0[57] | postsToReassign/.test(label) && table === 'post') || /^p19 closeMatch/.test(label);

const bodyOf = ({ query, variables }: Question) => JSON.stringify({ query, variables });

/* Each time something has just changed, so that no answer kept is given again. */
async function timeOf(
  client: Client,
  token: string,
  question: Question,
  changed: () => Promise<unknown>,
): Promise<number | null> {
  const body = bodyOf(question);
  const times: number[] = [];
  const started = performance.now();
  try {
    for (let at = 0; at < WARM_UP; at += 1) await client.post({ body, token });
    while (times.length < AT_MOST && (times.length < 3 || performance.now() - started < LONGEST)) {
      await changed();
      const from = performance.now();
      await client.post({ body, token });
      times.push(performance.now() - from);
    }
    return median(times);
  } catch (fault) {
    console.log(`  ${question.label} is refused: ${(fault as Error).message.slice(0, 300)}`);
    return null;
  }
}

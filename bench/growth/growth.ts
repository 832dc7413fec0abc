import { join } from 'node:path';
import { localIssuer } from '@app/access';
import { databaseConfig, migrate } from '@app/database';
import { Client } from '../client.js';
import { newDatabase, onDatabase, type OwnServer } from '../databases.js';
import { median } from '../measure.js';
import { load } from '../seed/load.js';
import { ISSUER } from '../seed/world.js';
import { startServer } from '../servers/child.js';
import { documentedQuestions, type Question } from './documented.js';
import { printGrowth, type Times } from './table.js';

const SESSIONS = 25;
const WARM_UP = 2;
const AT_MOST = 25;
const LONGEST = 1_500;

/** What every documented question costs in partnerships of these sizes, asked one at a time over HTTP. */
export async function growth(server: OwnServer, sizes: number[]): Promise<void> {
  const found = new Map<number, Times>();
  for (const size of sizes) {
    console.log(`\n${size.toLocaleString('en')} people`);
    found.set(size, await timesAt(server, size));
  }
  printGrowth(found);
}

async function timesAt(server: OwnServer, size: number): Promise<Times> {
  const databaseUrl = await newDatabase(server.url, `growth_${size}`);
  await migrate(databaseConfig(databaseUrl, {}));
  const loaded = await load(databaseUrl, { people: size, sessions: SESSIONS });
  const questions = await onDatabase(databaseUrl, (client) => documentedQuestions(client, loaded));
  const { partnershipId } = loaded.world;
  const keyFile = join(server.folder, 'issuer.json');
  const issuer = await localIssuer(ISSUER, keyFile);
  const api = await startServer('api', { databaseUrl, partnershipId, keyFile });
  const client = new Client(`${api.url}/graphql`, 1);
  const times: Times = new Map();
  for (const question of questions) {
    const subject = question.person === 'practitioner' ? loaded.practitioners[0]! : question.person;
    const token = await issuer.sign({ subject, partnershipId });
    times.set(question.label, await timeOf(client, token, question));
  }
  await api.stop();
  await onDatabase(server.url, (owner) => owner.query(`drop database growth_${size} with (force)`));
  return times;
}

async function timeOf(client: Client, token: string, { label, query, variables }: Question): Promise<number | null> {
  const body = JSON.stringify({ query, variables });
  const times: number[] = [];
  const started = performance.now();
  try {
    for (let at = 0; at < WARM_UP; at += 1) await client.post({ body, token });
    while (times.length < AT_MOST && (times.length < 3 || performance.now() - started < LONGEST)) {
      const from = performance.now();
      await client.post({ body, token });
      times.push(performance.now() - from);
    }
    return median(times);
  } catch (fault) {
    console.log(`  ${label} is refused: ${(fault as Error).message.slice(0, 300)}`);
    return null;
  }
}

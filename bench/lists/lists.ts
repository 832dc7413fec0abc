import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localIssuer } from '@app/access';
import { databaseConfig } from '@app/database';
import { migrate } from '@app/jobs';
import { clone, newDatabase, type OwnServer } from '../databases.js';
import { median } from '../measure.js';
import { printGoals } from '../report.js';
import { load, type Loaded } from '../seed/load.js';
import { ISSUER } from '../seed/world.js';
import { type RunningServer, startServer } from '../servers/child.js';
import { copyAgain, timed } from './copy-again.js';
import { listOf, readIn, save, undo } from './long-list.js';
import { Trainer } from './trainer.js';

const PEOPLE_BEFORE = 8_000;
/* As many as one trainer can have held on the days whose registers are open. */
const REGISTERS = 240;

/** A staff list of so many newcomers read, saved and undone, with somebody else's registers meanwhile, beside COPY of the same rows. */
export async function lists(server: OwnServer, rows: number): Promise<void> {
  const template = await newDatabase(server.url, 'bench');
  await migrate(databaseConfig(template, {}));
  const loaded = await load(template, { people: PEOPLE_BEFORE, sessions: REGISTERS });
  const copied = await clone(server.url, 'bench', 'bench_copied');
  const databaseUrl = await clone(server.url, 'bench', 'bench_api');
  const config = {
    ...{ partnershipId: loaded.world.partnershipId, databaseUrl },
    keyFile: join(server.folder, 'issuer.json'),
  };
  const running = { api: await startServer('api', config), worker: await startServer('worker', config) };
  try {
    await compare(server, loaded, rows, running, () => copyAgain(databaseUrl, copied, config.partnershipId));
  } finally {
    await Promise.all(Object.values(running).map((one) => one.stop()));
  }
}

async function compare(
  { folder }: OwnServer,
  { world, sessions }: Loaded,
  rows: number,
  { api, worker }: Record<'api' | 'worker', RunningServer>,
  copy: () => ReturnType<typeof copyAgain>,
): Promise<void> {
  const issuer = await localIssuer(ISSUER, join(folder, 'issuer.json'));
  const tokenOf = (subject: string) => issuer.sign({ subject, partnershipId: world.partnershipId });
  const steward = { url: api.url, token: await tokenOf('steward') };
  const trainer = new Trainer(api.url, await tokenOf('trainer'), sessions);
  const file = join(folder, 'list.csv');
  await writeFile(file, listOf(rows));
  await trainer.some();
  const before = await trainer.some();
  let importId = '';
  const read = await timed(async () => (importId = await readIn(steward, file, world.agencies[0]!)));
  const saving = await trainer.during(timed(() => save(steward, importId)));
  const after = await trainer.some();
  const copied = await copy();
  const memory = { api: await api.tell<number>('memory'), worker: await worker.tell<number>('memory') };
  const undone = await timed(() => undo(steward, importId));
  console.log(`\n${rows.toLocaleString('en')} newcomers in one staff list`);
  seconds({
    'read and compared': read,
    'saved, with what follows': saving.done,
    undone,
    'COPY of the rows, with what follows': copied.withAll,
    'COPY of the rows, facts alone': copied.facts,
  });
  console.log(`  memory at most: the API ${memory.api} MB, the worker ${memory.worker} MB`);
  printGoals([
    { what: 'list saved: time ÷ COPY with what follows', of: speed(copied.withAll), to: speed(saving.done), most: 4 },
    {
      what: 'register meanwhile: time ÷ before',
      of: speed(median(before)),
      to: speed(median(saving.times)),
      most: 1.2,
    },
    { what: 'register after it: time ÷ before', of: speed(median(before)), to: speed(median(after)), most: 1.2 },
  ]);
}

function seconds(times: Record<string, number>): void {
  for (const [what, time] of Object.entries(times)) console.log(`  ${what.padEnd(50)}${time.toFixed(1).padStart(8)} s`);
}

const speed = (time: number) => [{ perSecond: 1 / time, median: time }];

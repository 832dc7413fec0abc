import { cpus } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { startupMessage } from '@app/database';
import { type OwnServer, ownServer } from './databases.js';
import { growth } from './growth/growth.js';
import { prepareLab } from './lab.js';
import { lists } from './lists/lists.js';
import { compareGaps } from './questions/gap.js';
import { compareMatches } from './questions/match.js';
import { compareProfiles } from './questions/profile.js';
import { compareRegisters, REGISTERS } from './questions/register.js';
import { type Goal, printGoals } from './report.js';

const LEAST_PEOPLE = 1_000;
const COMPARISONS = [compareMatches, compareGaps, compareProfiles, compareRegisters];

new Command('npm run bench --')
  .description('Measures the API against a bare server and a usual stack, on a PostgreSQL and people of its own.')
  .option('--people <n>', `how many practitioners, from ${LEAST_PEOPLE} up`, people, 8_000)
  .option('--growth', 'instead, how the cost of every documented question grows with the partnership')
  .option('--sizes <n,n>', 'at which sizes', sizes, [1_000, 8_000, 120_000])
  .option('--lists', 'instead, what a long staff list takes, and what it takes from others meanwhile')
  .option('--rows <n>', 'of how many people', people, 100_000)
  .action(({ growth: isGrowth, lists: isLists, ...chosen }: Chosen) => {
    if (isGrowth) return onOwnServer((server) => growth(server, chosen.sizes));
    return isLists ? onOwnServer((server) => lists(server, chosen.rows)) : bench(chosen.people);
  })
  .parseAsync()
  .catch((fault) => {
    console.error(`\nThe bench failed. ${startupMessage(fault)}`);
    process.exit(1);
  });

interface Chosen {
  people: number;
  growth?: true;
  sizes: number[];
  lists?: true;
  rows: number;
}

async function bench(people: number): Promise<void> {
  const started = Date.now();
  console.log(`${people.toLocaleString('en')} people, on ${cpus().length} cores, Node ${process.versions.node}.`);
  await onOwnServer(async (server) => {
    const lab = await prepareLab(server, { people, sessions: REGISTERS });
    try {
      const goals: Goal[] = [];
      for (const compare of COMPARISONS) goals.push(...(await compare(lab)));
      printGoals(goals);
      console.log(
        `\nAll answers and rows were checked to be the same. ${Math.round((Date.now() - started) / 1_000)} seconds in all.`,
      );
    } finally {
      await lab.close();
    }
  });
}

async function onOwnServer(work: (server: OwnServer) => Promise<void>): Promise<void> {
  const server = await ownServer();
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

function sizes(given: string): number[] {
  return given.split(',').map(people);
}

function people(given: string): number {
  const number = Number(given.replace(/[,_]/g, ''));
  if (Number.isInteger(number) && number >= LEAST_PEOPLE) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${LEAST_PEOPLE} up.`);
}

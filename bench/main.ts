import { cpus } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { startupMessage } from '@app/database';
import { ownServer } from './databases.js';
import { prepareLab } from './lab.js';
import { compareGaps } from './questions/gap.js';
import { compareProfiles } from './questions/profile.js';
import { compareRegisters, REGISTERS } from './questions/register.js';
import { printGoals } from './report.js';

const LEAST_PEOPLE = 1_000;

new Command('npm run bench --')
  .description('Measures the API against a bare server and a usual stack, on a PostgreSQL and people of its own.')
  .option('--people <n>', `how many practitioners, from ${LEAST_PEOPLE} up`, people, 8_000)
  .action(({ people }: { people: number }) => bench(people))
  .parseAsync()
  .catch((fault) => {
    console.error(`\nThe bench failed. ${startupMessage(fault)}`);
    process.exit(1);
  });

async function bench(people: number): Promise<void> {
  const started = Date.now();
  console.log(`${people.toLocaleString('en')} people, on ${cpus().length} cores, Node ${process.versions.node}.`);
  const server = await ownServer();
  try {
    const lab = await prepareLab(server, { people, sessions: REGISTERS });
    try {
      const goals = [...(await compareGaps(lab)), ...(await compareProfiles(lab)), ...(await compareRegisters(lab))];
      printGoals(goals);
      console.log(
        `\nAll answers and rows were checked to be the same. ${Math.round((Date.now() - started) / 1_000)} seconds in all.`,
      );
    } finally {
      await lab.close();
    }
  } finally {
    await server.stop();
  }
}

function people(given: string): number {
  const number = Number(given.replace(/[,_]/g, ''));
  if (Number.isInteger(number) && number >= LEAST_PEOPLE) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${LEAST_PEOPLE} up.`);
}

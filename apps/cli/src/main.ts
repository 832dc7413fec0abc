import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { localIssuer } from '@app/access';
import { chosenServer, dataFolder, migrate, projectRoot, startupMessage } from '@app/database';
import { DEMO, demoPeople, loadDemoShown } from '../../../seeds/index.js';
import { schemaText } from './schema.js';
import { seal } from './seal.js';
import { verify } from './verify.js';

const PARTNERSHIPS = [
  '--partnership <id...>',
  'only these; needed where the database hides the list from its owner',
] as const;

interface Chosen {
  partnership?: string[];
}

const program = new Command('npm run cli --')
  .description('Trivium without its server: tokens for the demo, migrations, checks.')
  .showHelpAfterError('(--help lists the commands)');

program
  .command('token')
  .description('prints a token for one of the demo people')
  .argument('<person>', demoPeople.map(({ subject }) => subject).join(', '))
  .option('--hours <n>', 'how long it is good for', '12')
  .action(async (subject: string, { hours }: { hours: string }) => {
    const person = demoPeople.find((one) => one.subject === subject);
    if (!person)
      throw new Error(
        `There is no demo person "${subject}". Choose one of: ${demoPeople.map((p) => p.subject).join(', ')}.`,
      );
    if (!(Number(hours) > 0)) throw new Error(`--hours must be a number above 0, not "${hours}".`);
    const issuer = await localIssuer(DEMO.issuer, join(dataFolder(), 'issuer.json'));
    console.log(await issuer.sign({ ...person, hours: Number(hours) }));
  });

program
  .command('migrate')
  .description('brings the database up to date')
  .action(() =>
    withServer(async ({ config }) => {
      const ran = await migrate(config);
      console.log(
        ran.length === 0 ? 'Nothing to do: the database is up to date.' : `Ran ${ran.length}: ${ran.join(', ')}.`,
      );
    }),
  );

program
  .command('demo')
  .description('loads the demo partnerships, if they are not there')
  .action(() =>
    withServer(async ({ config }) => {
      await migrate(config);
      console.log(`The demo: ${await loadDemoShown(config.migrationUrl)}.`);
    }),
  );

program
  .command('verify')
  .description(
    'holds what is kept (what people hold, who meets what in which post, the headcounts, who is in post or engaged when, seats, where leaves are carried) against a recount from the facts, and the audit against its seals',
  )
  .option(...PARTNERSHIPS)
  .action((options: Chosen) => inPartnerships(verify, options));

program
  .command('seal')
  .description('seals the audit of the days that have ended, so that verify sees whether it was changed since')
  .option(...PARTNERSHIPS)
  .action((options: Chosen) => inPartnerships(seal, options));

program
  .command('schema')
  .description('prints the GraphQL schema, or writes schema.graphql')
  .option('--write', 'write schema.graphql')
  .action(async ({ write }: { write?: boolean }) => {
    const text = await schemaText();
    if (write) await writeFile(join(projectRoot(), 'schema.graphql'), text);
    else console.log(text);
  });

program.parseAsync().catch((fault) => {
  console.error(startupMessage(fault));
  process.exit(1);
});

async function inPartnerships(work: typeof verify, { partnership }: Chosen): Promise<never> {
  const right = await withServer(({ config }) => work(config.migrationUrl, console.log, partnership));
  // Said outright: what else listens for the end of the process would end it as if all were well.
  process.exit(right ? 0 : 1);
}

async function withServer<T>(work: (server: Awaited<ReturnType<typeof chosenServer>>) => Promise<T>): Promise<T> {
  const server = await chosenServer();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

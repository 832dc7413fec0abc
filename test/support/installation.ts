import pg from 'pg';
import type { ServicesConfig } from '@app/access';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { openPartnership } from '../../apps/cli/src/open-partnership.js';
import { startApi } from './api.js';
import { freePort } from './free-port.js';
import { startProvider } from './provider.js';
import { TEST_SERVICES } from './services.js';
import { cloneDatabase } from './test-server.js';
import { until } from './until.js';
import { Visitor } from './visitor.js';

export interface OpenedHere {
  id: string;
  name: string;
  /** The steward's. */
  email: string;
  invitation: string;
  /** What the link of the invitation holds. */
  key: string;
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;

interface Options {
  pages?: string;
  services?: ServicesConfig;
}

/** An installation without the demo, with an employer's sign-in service beside it. */
export async function startInstallation({ pages, services = TEST_SERVICES }: Options = {}) {
  const tokens = await startApi('empty');
  const clone = await cloneDatabase('empty');
  const owner = clone.url;
  const database = new pg.Client({ connectionString: owner });
  await database.connect();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await startProvider(`${url}/sign-in/callback`);
  const { issuer, clientId, clientSecret } = provider;
  const app = await createServer({
    database: databaseConfig(owner, { DATABASE_POOL_SIZE: '4' }),
    tokens: tokens.issuer.rules,
    signIn: {
      publicUrl: url,
      provider: { ...{ issuer, clientId, clientSecret }, partnershipClaim: 'partnership', accountIssuer: issuer },
    },
    services,
    pages,
    requestsPerMinute: 1_000_000,
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
  });
  await app.listen(port, '127.0.0.1');
  const close = async () => {
    await app.close();
    await provider.close();
    await database.end();
    await clone.drop();
    await tokens.close();
  };

  /* One partnership after the other, each with a steward of its own. */
  let opened = 0;
  async function open(given?: string, withReference = false): Promise<OpenedHere> {
    opened += 1;
    const email = given ?? `steward${opened}@council.example`;
    const name = `Partnership ${opened} of ${email}`;
    const steward = { name: 'Ada Quist', email };
    const { id, invitation } = await openPartnership(owner, {
      ...{ name, zone: 'Europe/London', steward, withReference, publicUrl: url },
    });
    return { id, name, email, invitation, key: new URL(invitation).searchParams.get('key')! };
  }

  const mailTo = async (address: string): Promise<string[]> =>
    (await database.query('select text from mail where address = $1 order by id', [address])).rows.map(
      ({ text }) => text,
    );

  /* The page is answered before the mail is written, so that its time tells nothing. */
  async function linkTo(address: string, nth: number): Promise<string> {
    const links = async () =>
      (await mailTo(address)).flatMap((text) => /\/sign-in\/link\?key=([\w.-]+)/.exec(text)?.[1] ?? []);
    await until(`link number ${nth} is sent to ${address}`, async () => (await links()).length >= nth);
    return (await links())[nth - 1]!;
  }

  /** Accepts at the sign-in service, where its holder is called by the key and has this address. */
  async function accepts({ key }: { key: string }, email?: string, isChecked?: boolean) {
    provider.next = { subject: `of ${key}`, email, email_verified: isChecked };
    const visitor = new Visitor(url);
    const page = await visitor.open(`/sign-in/provider?invitation=${encodeURIComponent(key)}`);
    return { visitor, page };
  }

  return { url, owner, database, provider, open, mailTo, linkTo, accepts, visitor: () => new Visitor(url), close };
}

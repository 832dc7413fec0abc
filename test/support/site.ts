import { join } from 'node:path';
import { localIssuer, SESSION_COOKIE, SignIn, WebSessions } from '@app/access';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { localProvider } from '../../apps/api/src/sign-in/local-provider.js';
import { DEMO, demoPeople } from '../../seeds/index.js';
import { freePort } from './free-port.js';
import { newFolder } from './test-folder.js';
import { cloneDatabase } from './test-server.js';
import { TEST_SERVICES } from './services.js';

/** API, pages and local sign-in, as `npm start` serves them, on a demo of its own. */
export interface Site {
  url: string;
  /** Of its database, for looking behind the pages. */
  databaseUrl: string;
  /** The session cookie of one of the demo people, who signs in without the provider’s pages. */
  signIn(name: string): Promise<{ name: string; value: string; url: string }>;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const clone = await cloneDatabase('demo');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const issuer = await localIssuer(DEMO.issuer, join(await newFolder('keys'), 'issuer.json'));
  const app = await createServer({
    database: databaseConfig(clone.url, { DATABASE_POOL_SIZE: '6' }),
    tokens: issuer.rules,
    signIn: { publicUrl: url, provider: localProvider(url, DEMO.issuer) },
    localPeople: demoPeople,
    pages: join(process.cwd(), 'dist/web'),
    services: TEST_SERVICES,
    requestsPerMinute: 1_000_000,
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
  });
  await app.listen(port, '127.0.0.1');
  const close = async () => {
    await app.close();
    await clone.drop();
  };
  const signIn = async (name: string) => {
    const person = demoPeople.find((one) => one.name === name);
    if (!person) throw new Error(`Nobody of the demo is called ${name}.`);
    const [account] = await app.get(SignIn).accounts({ ...person, issuer: DEMO.issuer, trust: 'EVERYWHERE' });
    return { name: SESSION_COOKIE, value: await app.get(WebSessions).start(account!), url };
  };
  return { url, databaseUrl: clone.url, signIn, close };
}

import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { keysFolder, reach, type Reach } from './reach.js';
import { until } from '../support/until.js';

/** The API as people start it: a process of its own, which can be killed. */
export interface ChildApi extends Reach {
  process: ChildProcess;
  /** What it wrote so far. */
  said(): string;
  /** Sends the signal and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<Exit>;
}

export interface Exit {
  code: number | null;
  out: string;
  error: string;
}

type Env = Record<string, string>;

/** Starts it and waits until it listens. */
export const childApi = (databaseUrl: string, env: Env = {}): Promise<ChildApi> =>
  started({ DATABASE_URL: databaseUrl, ...env });

/** Starts it on the embedded server of that data folder, as in a terminal of its own. */
export const childOnFolder = (data: string): Promise<ChildApi> => started({ TRIVIUM_DATA: data }, { detached: true });

async function started(env: Env, options: SpawnOptions = {}): Promise<ChildApi> {
  const child = launch(env, options);
  const exit = ended(child);
  let [out, gone] = ['', false];
  child.stdout!.on('data', (chunk) => (out += chunk));
  void exit.then(() => (gone = true));
  await until('the API to be up', () => gone || out.includes('Health'), 30_000);
  if (gone) throw new Error(`The API did not start: ${(await exit).error}`);
  const address = /GraphQL\s+(http:\S+)\/graphql/.exec(out)![1]!;
  const end = (signal: 'SIGTERM' | 'SIGKILL') => (child.kill(signal), exit);
  return { ...reach(address), process: child, said: () => out, end };
}

/** Starts it where it cannot start, and waits for the end. */
export const startsBadly = (env: Env): Promise<Exit> => ended(launch(env));

const launch = (env: Env, options: SpawnOptions = {}): ChildProcess => {
  const { PATH, HOME } = process.env;
  const quiet = { TRIVIUM_DEMO: 'off', LOG_LEVEL: 'silent', TRIVIUM_DATA: folder };
  const small = { PORT: '0', DATABASE_POOL_SIZE: '4', REQUESTS_PER_MINUTE: '1000000' };
  const all = { ...options, env: { PATH, HOME, ...quiet, ...small, ...env } };
  return spawn(process.execPath, ['dist/apps/api/src/start.js'], all);
};
const folder = await keysFolder();

async function ended(child: ChildProcess): Promise<Exit> {
  let [out, error] = ['', ''];
  child.stdout!.on('data', (chunk) => (out += chunk));
  child.stderr!.on('data', (chunk) => (error += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, error };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A statement as the API sent it to PostgreSQL. */
export interface Sent {
  text: string;
  values: unknown[];
}

/** The statements of each transaction in turn, without what begins and ends it. */
export type Transactions = string[][];

/** What the API sent to PostgreSQL, in its order: to sign in, of one saved register, and of one profile, transaction by transaction. */
export interface Statements {
  signIn: string;
  register: string[];
  profile: Transactions;
}

/** What every server of the bench is told: where its rows are and who signs the tokens. */
export interface ServerConfig {
  databaseUrl: string;
  partnershipId: string;
  keyFile: string;
  statements?: Statements;
}

export interface RunningServer {
  url: string;
  /** Sends a word to the process and waits for its answer. */
  tell<Answer>(word: string): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a server in a process of its own, so that it shares no event loop with the client that measures it. */
export async function startServer(
  name: 'api' | 'bare' | 'usual' | 'worker',
  config: ServerConfig,
): Promise<RunningServer> {
  const child = fork(fileURLToPath(new URL(`./${name}.js`, import.meta.url)), { execArgv: execArgv(name) });
  const told = async <Answer>(word: unknown): Promise<Answer> => {
    const waiting = new AbortController();
    const { signal } = waiting;
    const answered = Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => [undefined]),
    ]);
    child.send(word as object);
    const [answer] = await answered;
    waiting.abort();
    if (answer === undefined) throw new Error(`The ${name} server ended; its last words are above.`);
    return answer as Answer;
  };
  const port = await told<number>(config);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, tell: told, stop };
}

/* BENCH_PROFILE=api writes a CPU profile of that server when it stops. */
const execArgv = (name: string) => (process.env.BENCH_PROFILE === name ? ['--cpu-prof', '--enable-source-maps'] : []);

/** The other end: starts with the configuration it is sent, says its port, then answers words until the parent goes. */
export function serve(
  start: (config: ServerConfig) => Promise<number>,
  answer: (word: string) => unknown = () => null,
): void {
  process.on('message', async (word: ServerConfig | string) => {
    process.send!(typeof word === 'string' ? answer(word) : await start(word));
  });
  process.on('disconnect', () => process.exit(0));
}

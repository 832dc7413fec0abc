import pg from 'pg';
import { type DataSource, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { type DomainError, unavailable } from '@app/kernel';

/* What TypeORM raises when a statement is asked for after it lost the connection. */
const RELEASED = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/** Whether the connection failed, and not the statement: PostgreSQL's own codes have five characters, and a few of those end it. */
export function lostConnection(error: unknown): boolean {
  const { code = '' } = ((error as { driverError?: unknown }).driverError ?? error) as { code?: string };
  return !/^[0-9A-Z]{5}$/.test(code) || /^(EPIPE$|08|57P|25P0[34])/.test(code);
}

/** Whether the server itself ended, was killed or is not up again yet. */
export function databaseEnded(error: unknown): boolean {
  if (RELEASED.some((kind) => error instanceof kind)) return true;
  const { code = '', message = '' } = ((error as { driverError?: unknown }).driverError ??
    error) as NodeJS.ErrnoException;
  return ENDED.test(code) || /^Connection terminated|is not queryable$/.test(message);
}

const ENDED = /^(57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/;

/**
 * Whoever takes a connection listens for its end, but a server that ends it in the very packet in which it was opened is faster. Then
 * the next statement fails, which is told to whoever asked for it; without a listener the process would end.
 */
export function ignoreErrorsNobodyAwaits({ driver }: DataSource): void {
  const { master } = driver as unknown as { master: pg.Pool };
  master.on('connect', (client) => client.on('error', () => undefined));
}

/** Does the work on a connection of its own, outside any pool. That it was lost is told by the statement that waits for an answer. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  // Without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What to say of a transaction whose connection was lost; other errors as they came. `ending` is while it was committed. */
export function afterLoss(error: unknown, { ending }: { ending: boolean }): unknown {
  if (RELEASED.some((kind) => error instanceof kind)) return new Error('Connection terminated', { cause: error });
  return ending && lostConnection(error) ? outcomeUnknown(error) : error;
}

const outcomeUnknown = (cause: unknown): DomainError =>
  unavailable(
    'OUTCOME_UNKNOWN',
    'The database was lost while your change was being saved, so it may have been saved or not. Look first, or send it again with its idempotency key.',
    {},
    { cause },
  );

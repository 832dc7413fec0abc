import { type DomainError, unavailable } from '@app/kernel';

interface PgError {
  code?: unknown;
  message?: unknown;
  driverError?: unknown;
}

// Of PostgreSQL's: connection lost, refused or wrongly set up; out of memory, disk or connections; read-only; going down; failing.
const CODES =
  /^(ECONN(REFUSED|RESET|ABORTED)|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08\w{3}|28\w{3}|3D000|53\w{3}|25006|57P0[1-5]|58\w{3})$/;
const MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'connection error and is not queryable',
  'Cannot use a pool after calling end',
];
const STATEMENT_TIMEOUT = '57014';
const TOO_SLOW_MESSAGE = 'Query read timeout';

/** The refusal to give when PostgreSQL is away, full or too slow; nothing for any other error. */
export function databaseTrouble(error: unknown): DomainError | undefined {
  const { code, message } = pgError(error);
  if (code === STATEMENT_TIMEOUT || message === TOO_SLOW_MESSAGE) {
    return unavailable('TOO_SLOW', 'This took too long and was stopped. This was not saved. Ask for less at once.');
  }
  if (CODES.test(code) || MESSAGES.some((text) => message.includes(text))) {
    return unavailable(
      'DATABASE_UNAVAILABLE',
      'The service is not available just now. This was not saved. Try again shortly.',
    );
  }
  return undefined;
}

function pgError(error: unknown) {
  const outer = (error ?? {}) as PgError;
  const { code, message } = (outer.driverError ?? outer) as PgError;
  return { code: String(code ?? ''), message: String(message ?? '') };
}

import { DomainError, type ErrorKind, invalid, tooLarge, unavailable } from '@app/kernel';
import { HttpException, HttpStatus } from '@nestjs/common';
import { databaseTrouble } from './database.trouble.js';

const STATUS: Record<ErrorKind, number> = {
  'not-found': HttpStatus.NOT_FOUND,
  invalid: HttpStatus.BAD_REQUEST,
  conflict: HttpStatus.CONFLICT,
  forbidden: HttpStatus.FORBIDDEN,
  'too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  unavailable: HttpStatus.SERVICE_UNAVAILABLE,
  unauthenticated: HttpStatus.UNAUTHORIZED,
};

export const statusOf = (kind: ErrorKind): number | undefined => STATUS[kind];

/** The refusal in an error that the caller may read; nothing when the error is a fault of ours. */
export function refusalIn(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return ofNest(error);
  return databaseTrouble(error);
}

/** A request that Fastify or a plugin turned away before it reached GraphQL. */
export function refusalBeforeGraphql(error: { statusCode?: number }): DomainError | undefined {
  const { statusCode = 500 } = error;
  if (statusCode === HttpStatus.PAYLOAD_TOO_LARGE) return tooLarge('BODY_TOO_LARGE', 'The request is too large.');
  if (statusCode === HttpStatus.TOO_MANY_REQUESTS) {
    return unavailable('RATE_LIMITED', 'Too many requests: wait a moment and try again.');
  }
  if (statusCode < 500) return invalid('REQUEST_INVALID', 'The request cannot be read: send one JSON object in UTF-8.');
  return undefined;
}

// A guard that answers false, and pipes of Nest's own, speak in Nest's exceptions.
function ofNest(exception: HttpException): DomainError | undefined {
  const status = exception.getStatus();
  const kind = (Object.keys(STATUS) as ErrorKind[]).find((candidate) => STATUS[candidate] === status);
  if (!kind) return undefined;
  return new DomainError(kind, kind.toUpperCase().replace('-', '_'), exception.message);
}

import { DomainError, invalid } from '@app/kernel';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { logFault, logTrouble } from './error.log.js';
import { refusalIn } from './refusal.js';
import type { RequestErrors } from './request.errors.js';

const INTERNAL = {
  message: 'Something went wrong on our side. This was not saved.',
  extensions: { code: 'INTERNAL', kind: 'internal' },
};
const SUGGESTION = / Did you mean .+\?$/s;
const ECHO = 200;

/** What graphql found in the document or the variables, in its own words. */
export const formatRequestErrors = ({ code, errors }: RequestErrors, suggest: boolean) =>
  errors.map(({ message, locations }) => ({
    message: shortened(suggest ? message : message.replace(SUGGESTION, '')),
    ...(locations && { locations }),
    extensions: { code, kind: 'invalid' },
  }));

export const formatRefusal = ({ message, data, code, kind }: DomainError) => ({
  message,
  extensions: { ...data, code, kind },
});

/** Says what the caller may know of an error, and logs the rest: each fault once, though many fields may have met it. */
export class ErrorFormatter {
  private readonly logged = new Set<unknown>();

  constructor(private readonly request: FastifyRequest) {}

  format(error: unknown) {
    const cause = causeOf(error);
    const { path, locations } = error instanceof GraphQLError ? error : {};
    const refusal = refusalIn(cause) ?? argumentRefusal(cause);
    this.log(cause, refusal, path);
    return { ...(refusal ? formatRefusal(refusal) : INTERNAL), ...(locations && { locations }), ...(path && { path }) };
  }

  private log(cause: unknown, refusal?: DomainError, path?: readonly (string | number)[]) {
    if (this.logged.has(cause)) return;
    this.logged.add(cause);
    if (!refusal) logFault(this.request, cause, path);
    else if (refusal.kind === 'unavailable') logTrouble(this.request, refusal.code, refusal.cause ?? cause);
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

// An explicit null in a variable that stands for an argument with a default is found only while running.
function argumentRefusal(cause: unknown) {
  const isArgument = cause instanceof GraphQLError && cause.message.startsWith('Argument "');
  return isArgument ? invalid('VARIABLES_INVALID', cause.message) : undefined;
}

// Messages of graphql repeat the caller's value, which may be as large as the body.
const shortened = (message: string) =>
  message.length > 3 * ECHO ? `${message.slice(0, ECHO)} … ${message.slice(-ECHO)}` : message;

import { DomainError, invalid } from '@app/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { parseRequestParams, type Request, type RequestParams, type Response } from 'graphql-http';
import { formatRefusal } from '../answers/index.js';

/** What goes along with a request through graphql-http, and what to send instead of its own body and status. */
export interface Exchange {
  reply: FastifyReply;
  actor: unknown;
  body?: string;
  status?: number;
}
export type HttpRequest = Request<FastifyRequest, Exchange>;

export const toHttpRequest = (request: FastifyRequest, context: Exchange): HttpRequest => ({
  url: request.url,
  method: request.method,
  headers: request.headers,
  body: request.body as HttpRequest['body'],
  raw: request,
  context,
});

export async function parseParams(request: HttpRequest): Promise<RequestParams | Response> {
  if (Array.isArray(request.body)) throw invalid('BATCH_REFUSED', 'Send one operation at a time, not a list of them.');
  try {
    return await parseRequestParams(request);
  } catch (error) {
    throw invalid('REQUEST_INVALID', `${(error as Error).message}.`);
  }
}

/** graphql-http hands errors of `parseParams` to this. */
export function formatHttpError(error: Readonly<Error>): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const { message, extensions } = formatRefusal(error as DomainError);
  return new GraphQLError(message, { extensions });
}

export const mutationByGet = (): Response => [
  JSON.stringify({ errors: [formatRefusal(invalid('MUTATION_BY_GET', 'Send mutations by POST.'))] }),
  {
    status: 405,
    statusText: 'Method Not Allowed',
    headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' },
  },
];

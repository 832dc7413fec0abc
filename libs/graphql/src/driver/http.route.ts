import type { ErrorKind } from '@app/kernel';
import type { FastifyError, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-http';
import type { HttpDriverConfig } from './driver.options.js';
import { ErrorFormatter } from '../answers/index.js';
import { HttpAnswer } from './http.answer.js';
import { type Exchange, formatHttpError, parseParams, toHttpRequest } from './http.exchange.js';
import { limits as defaults, Turns } from '../limits/index.js';
import { refusalBeforeGraphql, statusOf } from '../answers/index.js';

/** The one route. Authentication comes before the body is read, and after hooks such as a rate limit. */
export function graphqlRoute(url: string, schema: GraphQLSchema, options: HttpDriverConfig): RouteOptions {
  const limits = { ...defaults, ...options.limits };
  const actors = new WeakMap<FastifyRequest, unknown>();
  return {
    method: ['GET', 'POST'],
    url,
    bodyLimit: limits.bodyBytes,
    preParsing: async (request) => void actors.set(request, await options.authenticate?.(request)),
    handler: inTurn(new Turns(limits), options, actors, sender(new HttpAnswer(schema, limits, options), actors)),
    errorHandler: refuse,
  };
}

type Actors = WeakMap<FastifyRequest, unknown>;
type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function inTurn(turns: Turns, options: HttpDriverConfig, actors: Actors, handle: Handler): Handler {
  const { accountOf, authenticate, hungUp } = options;
  return async (request, reply) => {
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) hungUp?.(actors.get(request));
    });
    if (!accountOf) return handle(request, reply);
    return turns.take(accountOf(actors.get(request)), async (waited) => {
      // Rights may have ended, and the day too, while it waited.
      if (waited) actors.set(request, await authenticate?.(request));
      return handle(request, reply);
    });
  };
}

function sender(answer: HttpAnswer, actors: Actors): Handler {
  const handle = createHandler<FastifyRequest, Exchange>({
    onSubscribe: (request, params) => answer.to(request, params),
    parseRequestParams: parseParams,
    formatError: formatHttpError,
  });
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const exchange: Exchange = { reply, actor: actors.get(request) };
    const [body, { status, headers }] = await handle(toHttpRequest(request, exchange));
    reply.headers(headers ?? {});
    return send(reply, exchange.status ?? status, exchange.body ?? body ?? undefined);
  };
}

// Fastify, a plugin or `authenticate` turned the request away: the answer has the shape of any other.
function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const formatted = new ErrorFormatter(request).format(refusalBeforeGraphql(error) ?? error);
  const status = error.statusCode ?? statusOf(formatted.extensions.kind as ErrorKind) ?? 500;
  reply.type('application/json; charset=utf-8');
  return send(reply, status, JSON.stringify({ errors: [formatted] }));
}

function send(reply: FastifyReply, status: number, body: string | undefined) {
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.status(status).header('cache-control', 'no-store').send(body);
}

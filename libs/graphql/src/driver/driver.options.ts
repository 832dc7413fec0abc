import type { GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Limits } from '../limits/index.js';

/** What resolvers, guards and loaders see of the request, by `@Context()`. Loaders live as long as the request. */
export interface RequestContext<Actor = unknown> {
  request: FastifyRequest;
  reply: FastifyReply;
  actor: Actor;
  loaders: Map<unknown, unknown>;
}

export interface HttpDriverConfig<Actor = unknown> extends GqlModuleOptions {
  /** Any of the defaults in `limits`, changed. */
  limits?: Partial<Limits>;
  /** Who may read the schema, and be told "Did you mean …?". Nobody unless given. */
  mayIntrospect?: (request: FastifyRequest, actor: Actor) => boolean;
  /** Called once per request, before its body is read. What it resolves to becomes `context.actor`. */
  authenticate?: (request: FastifyRequest) => Promise<Actor>;
  /** Whose turn it is: an account has so many requests under way at once. Without it there are no turns. */
  accountOf?: (actor: Actor) => string;
  /** Told which fields of the schema's roots a request asks for, before it is answered. */
  asked?: (request: FastifyRequest, fields: readonly string[]) => void;
  /** Called when the client hangs up before it has its answer. */
  hungUp?: (actor: Actor) => void;
}

/** The loader of this request under that key, made when it is first asked for. */
export function loaderOf<Loader>(context: RequestContext, key: unknown, make: () => Loader): Loader {
  if (!context.loaders.has(key)) context.loaders.set(key, make());
  return context.loaders.get(key) as Loader;
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { forbidden, unauthenticated } from '@app/kernel';
import {
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  Scope,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { Args, Context, GqlExecutionContext, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import { loaderOf, type RequestContext } from '../index.js';
import { serve, type Server } from './spec.server.js';

type Actor = { name: string; mayWrite: boolean };
const seen: string[] = [];

class MayWrite implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { actor } = GqlExecutionContext.create(context).getContext<RequestContext<Actor>>();
    seen.push(`guard ${actor.name}`);
    return actor.mayWrite;
  }
}

class Watch implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    seen.push('interceptor');
    return next.handle();
  }
}

@Injectable({ scope: Scope.REQUEST })
class PerRequest {
  readonly made = seen.push('made');
}

@Resolver()
class Notes {
  @Query(() => String)
  whoami(@Context() { actor, request, reply, loaders }: RequestContext<Actor>) {
    reply.header('x-noted', 'yes');
    return `${actor.name} ${request.method} ${request.ip} ${loaders.size}`;
  }

  @Query(() => Boolean)
  sameLoader(@Context() context: RequestContext) {
    return loaderOf(context, Notes, () => ({})) === loaderOf(context, Notes, () => ({}));
  }

  @UseGuards(MayWrite)
  @UseInterceptors(Watch)
  @Mutation(() => String)
  write(@Args('text') text: string, @Info() { fieldName }: { fieldName: string }) {
    seen.push(`${fieldName} ${text}`);
    return text;
  }
}

@Resolver()
class Scoped {
  constructor(private readonly perRequest: PerRequest) {}

  @Query(() => Boolean)
  scoped() {
    return this.perRequest.made > 0;
  }
}

async function authenticate({ headers }: FastifyRequest): Promise<Actor> {
  seen.push('authenticate');
  if (headers.authorization === 'broken') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  if (headers.authorization === 'blocked') throw forbidden('ACCOUNT_CLOSED', 'This account is closed.');
  if (!headers.authorization) throw unauthenticated('SIGN_IN_NEEDED', 'Sign in first.');
  return { name: headers.authorization, mayWrite: headers.authorization === 'ann' };
}

describe('the driver', () => {
  let server: Server;
  const as = (authorization: string) => ({ authorization });
  const mayIntrospect = (_request: FastifyRequest, actor: unknown) => (actor as Actor).mayWrite;
  beforeAll(async () => {
    server = await serve([Notes, Scoped, PerRequest], { authenticate, mayIntrospect, path: '/graphql' });
  });
  afterAll(() => server.stop());
  beforeEach(() => void seen.splice(0));

  it('gives resolvers the request, the reply, the actor and a fresh map of loaders', async () => {
    const answer = await server.post('{ whoami sameLoader }', undefined, as('ann'));
    expect(answer.data).toEqual({ whoami: 'ann POST 127.0.0.1 0', sameLoader: true });
    expect(answer.headers.get('x-noted')).toBe('yes');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('runs guard, interceptor and resolver of a root field, in this order', async () => {
    const answer = await server.post('mutation { write(text: "a") }', undefined, as('ann'));
    expect(answer).toMatchObject({ status: 200, data: { write: 'a' } });
    expect(seen).toEqual(['authenticate', 'guard ann', 'interceptor', 'write a']);
  });

  it('runs nothing behind a guard that says no', async () => {
    const answer = await server.post('mutation { write(text: "a") }', undefined, as('bob'));
    expect(answer).toMatchObject({ status: 200, data: null, code: 'FORBIDDEN' });
    expect(seen).toEqual(['authenticate', 'guard bob']);
  });

  it('refuses a second mutation in a request, before the first is run', async () => {
    const answer = await server.post('mutation { a: write(text: "a") b: write(text: "b") }', undefined, as('ann'));
    expect(answer.code).toBe('CHANGES_TOO_MANY');
    expect(seen.filter((step) => step.startsWith('write'))).toEqual([]);
  });

  it('makes what is scoped to the request', async () => {
    expect((await server.post('{ scoped }', undefined, as('ann'))).data).toEqual({ scoped: true });
  });

  it('takes queries by GET, but no mutation', async () => {
    const get = async (query: string) => {
      const response = await fetch(`${server.url}?${new URLSearchParams({ query })}`, { headers: as('ann') });
      return { status: response.status, body: JSON.stringify(await response.json()) };
    };
    expect(await get('{ whoami }')).toMatchObject({ status: 200, body: '{"data":{"whoami":"ann GET 127.0.0.1 0"}}' });
    expect(await get('mutation { write(text: "a") }')).toMatchObject({ status: 405 });
    expect((await get('mutation { write(text: "a") }')).body).toContain('MUTATION_BY_GET');
    expect(seen).not.toContain('write a');
  });

  it.each([
    ['a stranger', {}, 401, 'SIGN_IN_NEEDED'],
    ['a closed account', as('blocked'), 403, 'ACCOUNT_CLOSED'],
    ['anybody while the database is away', as('broken'), 503, 'DATABASE_UNAVAILABLE'],
  ])('answers %s before reading the body', async (_who, headers, status, code) => {
    const body = '{ not json';
    const answer = await server.raw({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    expect(answer).toMatchObject({ status, code });
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    expect(seen).toEqual(['authenticate']);
  });

  it('shows the schema, and suggestions, only to those who may see it', async () => {
    const introspect = '{ __schema { queryType { name } } }';
    expect((await server.post(introspect, undefined, as('bob'))).code).toBe('INTROSPECTION_REFUSED');
    expect((await server.post(introspect, undefined, as('ann'))).data).toBeTruthy();
    expect((await server.post(introspect, undefined, as('bob'))).code).toBe('INTROSPECTION_REFUSED');
    expect((await server.post(getIntrospectionQuery(), undefined, as('ann'))).errors).toBeUndefined();
    const mistaken = async (who: string) => (await server.post('{ whoam }', undefined, as(who))).errors![0]!.message;
    expect(await mistaken('ann')).toBe('Cannot query field "whoam" on type "Query". Did you mean "whoami"?');
    expect(await mistaken('bob')).toBe('Cannot query field "whoam" on type "Query".');
  });

  it.each([
    ['not JSON', '{ "not', 400],
    ['nothing', '', 400],
    ['no query', '{}', 400],
    ['a poisoned body', '{"query":"{ whoami }","__proto__":{"a":1}}', 400],
  ])('answers %s in the shape of GraphQL', async (_what, body, status) => {
    const headers = { 'content-type': 'application/json', ...as('ann') };
    expect(await server.raw({ method: 'POST', headers, body })).toMatchObject({ status, code: 'REQUEST_INVALID' });
  });

  it('asks which operation is meant', async () => {
    const answer = await server.post('query A { whoami } query B { whoami }', undefined, as('ann'));
    expect(answer.code).toBe('OPERATION_UNKNOWN');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { conflict, DomainError, unauthenticated } from '@app/kernel';
import { BadRequestException, Controller, Get } from '@nestjs/common';
import { Args, createUnionType, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { serve, type Server } from '../driver/spec.server.js';

const SECRET = 'select password from secret_table at /work/secret.ts';
const pgError = (code: string, message = SECRET) =>
  Object.assign(new Error(message), { code, detail: 'Key (email)=(ann@example.org)', parameters: ['ann@example.org'] });
const shared = new Error(SECRET);

const raised: Record<string, () => unknown> = {
  full: () => conflict('SESSION_FULL', 'This session is full.', { waiting: 3 }),
  nest: () => new BadRequestException('Not like this'),
  unknown: () => new Error(SECRET),
  text: () => SECRET,
  nothing: () => undefined,
  duplicate: () => pgError('23505'),
  typeorm: () => Object.assign(new Error(SECRET), { driverError: pgError('57P01') }),
  refused: () => Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
  slow: () => pgError('57014'),
  full_pool: () => new Error('timeout exceeded when trying to connect'),
  cut: () => new Error('Connection terminated unexpectedly'),
  crowded: () => pgError('53300'),
  gone: () => pgError('08006'),
  signedOut: () => unauthenticated('SIGN_IN_NEEDED', 'Sign in first.'),
};

@ObjectType({ description: 'A value that fails when it is read.' })
class Trap {
  @Field(() => Int, { nullable: true })
  get sprung(): number {
    throw new Error(SECRET);
  }
}
const Either = createUnionType({
  name: 'Either',
  types: () => [Trap] as const,
  resolveType: () => {
    throw new Error(SECRET);
  },
});

@Resolver()
class Failing {
  @Query(() => String, { nullable: true })
  async fail(@Args('how') how: string) {
    throw raised[how]!();
  }

  @Query(() => [Int], { nullable: 'items' })
  many() {
    return Array.from({ length: 50 }, () => Promise.reject(shared));
  }

  @Query(() => Trap, { nullable: true })
  async trap() {
    return new Trap();
  }

  @Query(() => [Trap], { nullable: true })
  traps() {
    return [Promise.resolve(new Trap())];
  }

  @Query(() => Either, { nullable: true })
  async either() {
    return {};
  }

  @Query(() => [Int], { nullable: true })
  async endless() {
    return {
      *[Symbol.iterator]() {
        throw new Error(SECRET);
      },
    };
  }

  @Query(() => String)
  fine() {
    return 'fine';
  }
}

@Controller('plain')
class Plain {
  @Get('refusal')
  refusal() {
    throw conflict('SESSION_FULL', 'This session is full.');
  }
}

describe('an error in an answer', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([Failing], {}, [Plain])));
  afterAll(() => server.stop());
  beforeEach(() => void server.log.splice(0));
  const fail = (how: string) => server.post('query ($how: String!) { fail(how: $how) }', { how });

  it.each([
    ['full', 'SESSION_FULL', 'conflict'],
    ['nest', 'INVALID', 'invalid'],
    ['unknown', 'INTERNAL', 'internal'],
    ['text', 'INTERNAL', 'internal'],
    ['nothing', 'INTERNAL', 'internal'],
    ['duplicate', 'INTERNAL', 'internal'],
    ['typeorm', 'DATABASE_UNAVAILABLE', 'unavailable'],
    ['refused', 'DATABASE_UNAVAILABLE', 'unavailable'],
    ['full_pool', 'DATABASE_UNAVAILABLE', 'unavailable'],
    ['cut', 'DATABASE_UNAVAILABLE', 'unavailable'],
    ['crowded', 'DATABASE_UNAVAILABLE', 'unavailable'],
    ['gone', 'DATABASE_UNAVAILABLE', 'unavailable'],
    ['slow', 'TOO_SLOW', 'unavailable'],
    ['signedOut', 'SIGN_IN_NEEDED', 'unauthenticated'],
  ])('raised as %s says %s of kind %s and where, and nothing internal', async (how, code, kind) => {
    const { errors, text, status } = await fail(how);
    expect(errors).toMatchObject([{ path: ['fail'], extensions: { code, kind } }]);
    expect(text).not.toMatch(/secret|password|23505|example\.org|\.ts/);
    expect(status).toBe(kind === 'unauthenticated' ? 401 : 200);
  });

  it('carries the facts of a refusal', async () => {
    const [error] = (await fail('full')).errors!;
    expect(error).toMatchObject({ message: 'This session is full.', extensions: { waiting: 3, code: 'SESSION_FULL' } });
    expect(server.log).toEqual([]);
  });

  it('is logged once, with the request id, when the fault is ours, and without the values of a row', async () => {
    await fail('duplicate');
    expect(server.log).toHaveLength(1);
    expect(JSON.parse(server.log[0]!)).toMatchObject({
      level: 50,
      reqId: expect.any(String),
      fault: { code: '23505', message: SECRET },
    });
    expect(server.log[0]).not.toContain('example.org');
  });

  it('is logged once though many fields met it, and at most five are listed', async () => {
    const { errors, data } = await server.post('{ many }');
    expect(errors).toHaveLength(5);
    expect(data).toEqual({ many: Array(50).fill(null) });
    expect(server.log).toHaveLength(1);
  });

  it('warns once when the database is away', async () => {
    await fail('refused');
    expect(server.log.map((line) => JSON.parse(line).level)).toEqual([40]);
  });

  it('keeps what was answered, with status 200, when only a part needed signing in', async () => {
    const answer = await server.post('{ fine fail(how: "signedOut") }');
    expect(answer).toMatchObject({ status: 200, data: { fine: 'fine', fail: null }, code: 'SIGN_IN_NEEDED' });
  });

  it.each(['{ trap { sprung } }', '{ traps { sprung } }', '{ either { ... on Trap { sprung } } }', '{ endless }'])(
    'ends the request, and not the process, when %s fails after its resolver',
    async (query) => {
      const answer = await server.post(`${query.slice(0, -1)} fine }`);
      expect(answer.data).toMatchObject({ fine: 'fine' });
      expect(answer.code).toBe('INTERNAL');
      expect(answer.text).not.toContain('secret');
    },
  );

  it('of a controller has the status of its kind', async () => {
    const response = await fetch(server.url.replace('graphql', 'plain/refusal'));
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      errors: [{ message: 'This session is full.', extensions: { code: 'SESSION_FULL', kind: 'conflict' } }],
    });
  });

  it('is the kernel class here and there', () => expect(raised.full!()).toBeInstanceOf(DomainError));
});

import { Writable } from 'node:stream';
import { Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { TypeMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/type-metadata.storage.js';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ErrorFilter, HttpDriver, type HttpDriverConfig } from '../index.js';

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  /** The code of the first error. */
  code?: unknown;
}

/** A small application on a real port, with what it logs kept. */
export async function serve(providers: Provider[], options: HttpDriverConfig = {}, controllers: Type[] = []) {
  const log: string[] = [];
  TypeMetadataStorage.getObjectTypesMetadata().push(...aside.splice(0));
  const app = await NestFactory.create(moduleOf(providers, options, controllers), adapter(log), { logger: false });
  await app.listen(0, '127.0.0.1');
  putTypesOfSpecsAside();
  const url = `${await app.getUrl()}/graphql`;
  return { url, log, schema: app.get(GraphQLSchemaHost).schema, stop: () => app.close(), ...client(url) };
}

/*
 * Nest keeps the types of all modules that were ever loaded, and modules outlive suites: the types of specs are there only while
 * a server of theirs is built, so that they never come into the schema of another suite.
 */
const aside: ReturnType<typeof TypeMetadataStorage.getObjectTypesMetadata> = [];

function putTypesOfSpecsAside() {
  const known = TypeMetadataStorage.getObjectTypesMetadata();
  const own = known.filter(({ name }) => /^(Person(Connection|Edge)?|Trap.*)$/.test(name));
  aside.push(...own);
  for (const type of own) known.splice(known.indexOf(type), 1);
}

export type Server = Awaited<ReturnType<typeof serve>>;

function moduleOf(providers: Provider[], options: HttpDriverConfig, controllers: Type[]) {
  @Module({
    imports: [GraphQLModule.forRoot<HttpDriverConfig>({ driver: HttpDriver, autoSchemaFile: true, ...options })],
    providers: [...providers, { provide: APP_FILTER, useClass: ErrorFilter }],
    controllers,
  })
  class ServerModule {}
  return ServerModule;
}

function adapter(log: string[]) {
  const stream = new Writable({ write: (line, _encoding, done) => done(void log.push(String(line))) });
  return new FastifyAdapter({ logger: { level: 'warn', stream } });
}

function client(url: string) {
  const send = async (target: string, init: RequestInit) => read(await fetch(target, init));
  const json = { 'content-type': 'application/json' };
  return {
    raw: (init: RequestInit) => send(url, init),
    post: (query: string, variables?: unknown, headers: Record<string, string> = {}) =>
      send(url, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query, variables }) }),
    get: (query: string) => send(`${url}?${new URLSearchParams({ query })}`, {}),
  };
}

async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    ...body,
    code: body.errors?.[0]?.extensions?.code,
  };
}

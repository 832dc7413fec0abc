import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { printSchemaFile } from '@app/graphql';
import { businessModules, SCHEMA_OPTIONS } from '../../api/src/app.module.js';

/** The whole schema, built from the resolvers of every lib without a database. */
export async function builtSchema(modules: Type[] = businessModules): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const providers = modules.flatMap((lib) => Reflect.getMetadata('providers', lib) ?? []);
  const schema = await app.get(GraphQLSchemaFactory).create(providers, SCHEMA_OPTIONS);
  await app.close();
  return schema;
}

export const schemaText = async (): Promise<string> => printSchemaFile(await builtSchema());

import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { printSchemaFile } from '@app/graphql';
import { businessModules } from '../../api/src/app.module.js';

/** The whole schema as text, built from the resolvers of every lib without a database. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const providers = businessModules.flatMap((lib) => Reflect.getMetadata('providers', lib) ?? []);
  const schema = await app.get(GraphQLSchemaFactory).create(providers);
  await app.close();
  return printSchemaFile(schema);
}

import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { HttpDriverConfig } from './driver.options.js';
import { graphqlRoute } from './http.route.js';
import { settleResolvers } from './resolver-failures.js';

/** GraphQL over HTTP for Nest on Fastify: graphql-http speaks the protocol, graphql-jit runs the operations. */
@Injectable()
export class HttpDriver extends AbstractGraphQLDriver<HttpDriverConfig> {
  async start(options: HttpDriverConfig & { schema: GraphQLSchema; path: string }) {
    settleResolvers(options.schema);
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    fastify.route(graphqlRoute(options.path, options.schema, options));
  }

  async stop() {}
}

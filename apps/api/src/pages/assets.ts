import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Scripts, whose names change with their content, and the style sheet and pictures, whose names do not. */
export async function serveAssets(fastify: FastifyInstance, folder: string): Promise<void> {
  const shared = { preCompressed: true, decorateReply: false, index: false } as const;
  await fastify.register(fastifyStatic, {
    ...shared,
    root: join(folder, 'assets'),
    prefix: '/assets/',
    maxAge: '1y',
    immutable: true,
  });
  await fastify.register(fastifyStatic, { ...shared, root: join(folder, 'style'), prefix: '/style/', maxAge: 0 });
}

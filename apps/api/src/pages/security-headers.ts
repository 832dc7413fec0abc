import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { DIRECTIVES } from './page-headers.js';

/**
 * What every answer says of itself to browsers: nothing runs, styles or is loaded that does not come from here, no other site may frame it or
 * read it. Who came by https comes by nothing else for a year, where Trivium is reached so.
 */
export async function guardBrowsers(fastify: FastifyInstance, { https }: { https: boolean }): Promise<void> {
  const options: FastifyHelmetOptions = {
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: true },
  };
  await fastify.register(helmet, options);
}

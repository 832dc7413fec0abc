import 'reflect-metadata';
import Fastify from 'fastify';
import { gap } from '../usual/gap.js';
import { profile } from '../usual/profile.js';
import { saveRegister, type Sent } from '../usual/register.js';
import { connect, within } from '../usual/source.js';
import { serve } from './child.js';

/* What many teams would build first: Fastify, TypeORM entities, a repository for every read and write. */
serve(async ({ databaseUrl, partnershipId }) => {
  const source = await connect(databaseUrl);
  const app = Fastify();
  app.post<{ Body: { on: string } }>('/gap', ({ body }) =>
    within(source, partnershipId, (manager) => gap(manager, body.on)),
  );
  app.post<{ Body: { practitionerId: string; on: string } }>('/profile', ({ body }) =>
    within(source, partnershipId, (manager) => profile(manager, body.practitionerId, body.on)),
  );
  app.post<{ Body: Sent }>('/register', ({ body }) =>
    within(source, partnershipId, (manager) => saveRegister(manager, body)),
  );
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
});

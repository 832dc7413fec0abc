import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from './plain-page.js';

/** What answers an address that cannot be read, such as one that ends in the middle of a sign. */
export const badAddress = (_error: unknown, _request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply,
    {
      title: 'There is no such page',
      says: 'The address cannot be read. It may be cut short or mistyped.',
      link: { to: '/', text: 'To the first page' },
    },
    400,
  );

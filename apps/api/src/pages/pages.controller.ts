import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { DomainError } from '@app/kernel';
import { pageHeaders } from './page-headers.js';

/** The folder of the built pages. */
export const PAGES_FOLDER = Symbol('PAGES_FOLDER');

/** The application's pages, which are one document that finds its way by the address, and the page for programmers. */
@Controller()
export class PagesController {
  constructor(
    @Inject(PAGES_FOLDER) private readonly folder: string,
    private readonly caller: Caller,
  ) {}

  /** An editor for GraphQL, for whoever may read the schema: everybody who is signed in. */
  @Get('graphiql')
  async graphiql(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply) {
    // Its style sheet holds its typefaces.
    if (await this.isSignedIn(headers)) return this.send(reply, 'graphiql.html', { 'font-src': ['data:'] });
    return reply.redirect('/sign-in?to=/graphiql', 303);
  }

  @Get('*')
  async page(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply) {
    if (!headers.accept?.includes('text/html')) throw new NotFoundException();
    return this.send(reply, 'index.html');
  }

  private async send(reply: FastifyReply, name: string, allowing: Record<string, string[]> = {}) {
    const html = await readFile(join(this.folder, name));
    return reply.headers(pageHeaders(allowing)).type('text/html; charset=utf-8').send(html);
  }

  /* Not to be signed in is an answer; that the database is away is not. */
  private async isSignedIn(headers: FastifyRequest['headers']): Promise<boolean> {
    try {
      await this.caller.actor(headers);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return false;
      throw error;
    }
  }
}

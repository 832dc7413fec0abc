import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_HEADERS } from './page-headers.js';

/** The folder of the built pages. */
export const PAGES_FOLDER = Symbol('PAGES_FOLDER');

/** Whatever else a browser asks for is a page of the application, which finds its way by the address. */
@Controller()
export class PagesController {
  constructor(@Inject(PAGES_FOLDER) private readonly folder: string) {}

  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!request.headers.accept?.includes('text/html')) throw new NotFoundException();
    const html = await readFile(join(this.folder, 'index.html'));
    return reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(html);
  }
}

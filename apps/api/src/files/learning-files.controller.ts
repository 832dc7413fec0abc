import { Controller, Delete, Get, Header, HttpCode, Param, Put, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { LearningFiles } from '@app/exchange';
import { fileIn } from './file-in.js';
import { savedAs } from './saved-as.js';

/** A certificate, or a photograph of one. */
const LARGEST_MB = 5;

/** The file beside what somebody added to their own record of learning, by the id of the entry. */
@Controller('files/learning')
export class LearningFilesController {
  constructor(
    private readonly caller: Caller,
    private readonly files: LearningFiles,
  ) {}

  @Put(':learningId')
  @HttpCode(204)
  async put(@Req() request: FastifyRequest, @Param('learningId') learningId: string): Promise<void> {
    const actor = await this.caller.actor(request.headers);
    await this.files.put(actor, learningId, await fileIn(request, LARGEST_MB));
  }

  @Get(':learningId')
  @Header('cache-control', 'no-store')
  async take(@Req() request: FastifyRequest, @Param('learningId') learningId: string) {
    const actor = await this.caller.actor(request.headers);
    const { name, mediaType, content } = await this.files.of(actor, learningId);
    // Saved and not shown: whatever it holds runs in no page of ours.
    return new StreamableFile(content, {
      ...{ type: mediaType, length: content.length },
      disposition: savedAs(name),
    });
  }

  @Delete(':learningId')
  @HttpCode(204)
  async takeAway(@Req() request: FastifyRequest, @Param('learningId') learningId: string): Promise<void> {
    await this.files.takeAway(await this.caller.actor(request.headers), learningId);
  }
}

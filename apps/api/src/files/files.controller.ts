import multipart from '@fastify/multipart';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { UploadedFiles } from '@app/exchange';
import { DomainError, invalid, tooLarge } from '@app/kernel';

/** Larger than the staff list of any employer of a partnership. */
const LARGEST_FILE = 25 * 1024 * 1024;

/** So that a file is read as it comes, and no more of it than may be. */
export const takeFiles = (fastify: FastifyInstance) =>
  fastify.register(multipart, {
    limits: { fileSize: LARGEST_FILE + 1, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  });

/** Where files are sent to; what they are for is said in GraphQL, by the id that is answered. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly caller: Caller,
    private readonly files: UploadedFiles,
  ) {}

  @Post()
  @HttpCode(201)
  async take(@Req() request: FastifyRequest) {
    const actor = await this.caller.actor(request.headers);
    await this.files.mayBeSentBy(actor);
    const { name, content } = await fileIn(request);
    return { id: await this.files.take(actor, { name, content }), name, bytes: content.length };
  }
}

async function fileIn(request: FastifyRequest) {
  if (!request.isMultipart()) throw invalid('FILE_MISSING', 'Send one file as multipart/form-data.');
  try {
    let sent: { name: string; content: Buffer } | undefined;
    // Read to the end: a second file is refused by the limits.
    for await (const file of request.files()) {
      const content = await file.toBuffer();
      // What is beyond the limit is cut off without a word where it is a byte.
      if (content.length > LARGEST_FILE || file.file.truncated) throw fileTooLarge();
      sent = { name: file.filename, content };
    }
    if (!sent) throw invalid('FILE_MISSING', 'Send one file as multipart/form-data.');
    return sent;
  } catch (fault) {
    throw refusalOf(fault);
  }
}

const fileTooLarge = () => tooLarge('FILE_TOO_LARGE', 'A file has 25 MB at most.');

/* Whatever else cannot be taken apart is no file that was sent whole. */
const refusalOf = (fault: unknown) => {
  if (fault instanceof DomainError) return fault;
  if ((fault as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') return fileTooLarge();
  return invalid('FILE_MISSING', 'Send one file, whole, as multipart/form-data, and nothing with it.');
};

import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, invalid, tooLarge } from '@app/kernel';

const MB = 1024 * 1024;

/** Larger than the staff list of any employer of a partnership. */
const LARGEST_FILE_MB = 25;

/** So that a file is read as it comes, and no more of it than may be. */
export const takeFiles = (fastify: FastifyInstance) =>
  fastify.register(multipart, { limits: { files: 1, fields: 0, parts: 1, headerPairs: 20 } });

/** The one file that a request sends. */
export async function fileIn(request: FastifyRequest, mostMb = LARGEST_FILE_MB) {
  const most = mostMb * MB;
  if (!request.isMultipart()) throw invalid('FILE_MISSING', 'Send one file as multipart/form-data.');
  try {
    let sent: { name: string; content: Buffer } | undefined;
    // Read to the end: a second file is refused by the limits.
    for await (const file of request.files({ limits: { fileSize: most + 1 } })) {
      const content = await file.toBuffer();
      // What is beyond the limit is cut off without a word where it is a byte.
      if (content.length > most || file.file.truncated) throw fileTooLarge(mostMb);
      sent = { name: file.filename, content };
    }
    if (!sent) throw invalid('FILE_MISSING', 'Send one file as multipart/form-data.');
    return sent;
  } catch (fault) {
    throw refusalOf(fault, mostMb);
  }
}

const fileTooLarge = (mostMb: number) => tooLarge('FILE_TOO_LARGE', `This file is too large: ${mostMb} MB at most.`);

/* Whatever else cannot be taken apart is no file that was sent whole. */
const refusalOf = (fault: unknown, mostMb: number) => {
  if (fault instanceof DomainError) return fault;
  if ((fault as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') return fileTooLarge(mostMb);
  return invalid('FILE_MISSING', 'Send one file, whole, as multipart/form-data, and nothing with it.');
};

import type { FastifyRequest } from 'fastify';

// Copied by name: a driver's error also carries the values of the row, which are people's data.
const SAFE = ['name', 'message', 'code', 'constraint', 'stack'] as const;

/** Writes a fault with its request id, which the logger of the request adds by itself. */
export function logFault(request: FastifyRequest, fault: unknown, path?: readonly (string | number)[]) {
  request.log.error({ fault: described(fault), path: path?.join('.') }, 'A request failed for a reason of ours');
}

export function logTrouble(request: FastifyRequest, code: string, trouble: unknown) {
  request.log.warn({ trouble: described(trouble) }, code);
}

function described(fault: unknown) {
  if (!(fault instanceof Error)) return { message: `Not an error but ${typeof fault}` };
  const known = fault as unknown as Record<string, unknown>;
  return Object.fromEntries(SAFE.filter((key) => known[key] !== undefined).map((key) => [key, known[key]]));
}

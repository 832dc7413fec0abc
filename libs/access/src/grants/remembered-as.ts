import type { AuditOutcome } from '@app/audit';
import { DomainError, type ErrorKind } from '@app/kernel';
import type { Actor } from './actor.js';

/**
 * How a refusal is remembered, if it is. What is hidden is answered as not found, and remembered as forbidden. A conflict tells what
 * stands: that somebody is booked, marked … Of a machine each is.
 */
export const rememberedAs = ({ isMachine }: Actor, refusal: unknown): AuditOutcome | undefined =>
  refusal instanceof DomainError ? (REMEMBERED[refusal.kind] ?? (isMachine ? 'FORBIDDEN' : undefined)) : undefined;

const REMEMBERED: Partial<Record<ErrorKind, AuditOutcome>> = {
  forbidden: 'FORBIDDEN',
  'not-found': 'FORBIDDEN',
  conflict: 'READ',
};

import { type DomainError, forbidden } from '@app/kernel';
import type { Actor } from './actor.js';

interface Asked {
  isChange: boolean;
  /** Whether whoever came by a link to an address of their own may ask it. */
  privately?: boolean;
}

/** Why it is more than they may by the way in which they came, whatever their grants are. */
export function beyondTheirSignIn(actor: Actor, { isChange, privately }: Asked): DomainError | undefined {
  if (actor.isPrivate && !privately) return ownRecordAlone();
  return actor.isMachine && isChange ? machineReadsAlone() : undefined;
}

const ownRecordAlone = () =>
  forbidden(
    'OWN_RECORD_ALONE',
    'You came by a link to your own address: you read your own record, and change nothing. To do more, sign in as you do for work.',
  );

const machineReadsAlone = () =>
  forbidden('MACHINE_READS_ALONE', 'This is a service account: it reads what it may, and changes nothing.');

import { constraintErrors } from '@app/database';
import { conflict, invalid, notFound } from '@app/kernel';

export const retentionOutside = (least: number, most: number) =>
  invalid('RETENTION_INVALID', `This is kept for ${least} to ${most} days.`);
export const holdNotFound = () =>
  notFound('HOLD_NOT_FOUND', 'No hold with this id is there. Read the holds again, and lift one of these.');
export const holdLifted = () =>
  conflict(
    'HOLD_LIFTED',
    'This hold was lifted before, so there is nothing to lift. Put a new hold on the record if it is to be kept again.',
  );
export const personHeld = () =>
  conflict(
    'PERSON_HELD',
    'There is a hold on this record already, so it is kept. Lift that one first if another reason holds now.',
  );

constraintErrors({ uq_person_hold_once: personHeld });

import { constraintErrors } from '@app/database';
import { conflict, invalid, notFound } from '@app/kernel';

export const retentionOutside = (least: number, most: number) =>
  invalid('RETENTION_INVALID', `This is kept for ${least} to ${most} days.`);
export const holdNotFound = () => notFound('HOLD_NOT_FOUND', 'No hold with this id is there.');
export const holdLifted = () => conflict('HOLD_LIFTED', 'This hold was lifted before.');
export const personHeld = () => conflict('PERSON_HELD', 'There is a hold on this person already.');

constraintErrors({ uq_person_hold_once: personHeld });

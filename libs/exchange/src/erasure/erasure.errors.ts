import { constraintErrors } from '@app/database';
import { conflict } from '@app/kernel';

/** Of PERSON_NOT_ERASABLE. */
export interface NotErasableData {
  /** Each thing in the way, in words. */
  inTheWay: readonly string[];
}

export const personNotErasable = (inTheWay: readonly string[]) =>
  conflict<NotErasableData>('PERSON_NOT_ERASABLE', [inTheWay].flat().join(' '), { inTheWay });
export const personErased = () => conflict('PERSON_ERASED', 'This person was erased: nothing is left that names them.');

constraintErrors({ person_join_erased: personErased });

import { constraintErrors } from '@app/database';
import { competencyNotFound } from '@app/frameworks';
import { invalid } from '@app/kernel';

constraintErrors({
  fk_self_rating_competency: competencyNotFound,
  self_rating_leaf_in_force: () =>
    invalid(
      'SELF_RATING_NOT_IN_FORCE',
      'Rate yourself in a single competency of the edition in force: this is a group of them, or of another edition.',
    ),
});

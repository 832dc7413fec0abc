import { constraintErrors } from '@app/database';
import { conflict, invalid } from '@app/kernel';

constraintErrors({
  uq_prior_learning_once: () => conflict('LEARNING_RECORDED', 'The record has this training of that day already.'),
  ck_prior_learning_until: () => invalid('LEARNING_DAYS_INVALID', 'A certificate ends after the day it was given.'),
});

import { constraintErrors } from '@app/database';
import { conflict } from '@app/kernel';

constraintErrors({
  ex_demand_once: () =>
    conflict(
      'DEMAND_OVERLAPS',
      'The record says already what is expected in this cluster at this need level on those days.',
    ),
});

import { constraintErrors } from '@app/database';
import { competencyNotFound } from '@app/frameworks';

constraintErrors({ fk_self_rating_competency: competencyNotFound });

import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { CompetencyQueries } from '@app/frameworks';
import { type Id, newId } from '@app/kernel';
import { SelfRatingEntity } from './self-rating.entity.js';
import './self-rating.errors.js';
import type { SelfRatingInput } from './self-rating.input.js';
import type { SelfRating } from './self-rating.model.js';

/** Keeps what people say of themselves; of several answers the latest is shown. */
@Injectable()
export class SelfRatingsService {
  constructor(
    private readonly database: Database,
    private readonly competencies: CompetencyQueries,
  ) {}

  async rate(actor: Actor, practitionerId: Id, { competencyId, ...said }: SelfRatingInput): Promise<SelfRating> {
    const rating = { ...said, ratedOn: actor.today };
    await this.database.manager.insert(SelfRatingEntity, { ...rating, id: newId(), practitionerId, competencyId });
    const [competency] = await this.competencies.byIds(actor, [competencyId]);
    return { ...rating, competency: competency! };
  }
}

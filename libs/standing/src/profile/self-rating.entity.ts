import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SelfRatingAnswer } from './self-rating-answer.js';

@Entity('self_rating')
export class SelfRatingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  practitionerId: string;

  @Column('uuid')
  competencyId: string;

  @Column('text')
  answer: SelfRatingAnswer;

  @Column('boolean')
  wantsMore: boolean;

  @Column('date')
  ratedOn: string;
}

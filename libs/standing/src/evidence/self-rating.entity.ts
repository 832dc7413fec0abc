import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('self_rating')
export class SelfRatingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  practitionerId: string;

  @Column('uuid')
  competencyId: string;

  @Column('text')
  answer: string;

  @Column('boolean')
  wantsMore: boolean;

  @Column('date')
  ratedOn: string;
}

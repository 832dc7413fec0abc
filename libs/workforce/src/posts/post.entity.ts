import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post')
export class PostEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  practitionerId: string;

  @Column('uuid')
  roleId: string;

  @Column('uuid')
  employerId: string;

  @Column('uuid', { nullable: true })
  hostId: string | null;

  @Column('uuid', { nullable: true })
  siteId: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('numeric', { nullable: true })
  weeklyHours: number | null;

  @Column('text', { nullable: true })
  longHoursReason: string | null;

  @Column('uuid', { nullable: true })
  lineManagerId: string | null;

  @Column('uuid', { nullable: true })
  clinicalSupervisorId: string | null;

  @Column('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validUntil: string | null;
}

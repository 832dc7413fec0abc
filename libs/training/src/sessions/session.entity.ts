import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('course')
export class CourseEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  moduleVersionId: string;

  @Column('text')
  name: string;

  @Column('uuid')
  organiserId: string;
}

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  courseId: string;

  @Column('date')
  heldOn: string;

  @Column('time')
  startsAt: string;

  @Column('int')
  minutes: number;

  @Column('uuid', { nullable: true })
  siteId: string | null;

  @Column('int')
  capacity: number;

  @Column('boolean')
  plannedJoint: boolean;
}

@Entity('session_trainer')
export class SessionTrainerEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @PrimaryColumn('uuid')
  practitionerId: string;
}

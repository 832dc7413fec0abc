import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { Role } from './asked.entities.js';
import { Agency, Practitioner } from './people.entities.js';

@Entity('module_version')
export class ModuleVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('int', { nullable: true }) refresherMonths: number | null;
  @OneToMany(() => ModuleTeaches, ({ version }) => version) teaches: Relation<ModuleTeaches[]>;
  @OneToMany(() => MixRule, ({ version }) => version) rules: Relation<MixRule[]>;
}

@Entity('module_teaches')
export class ModuleTeaches {
  @PrimaryColumn('uuid') moduleVersionId: string;
  @PrimaryColumn('uuid') competencyId: string;
  @PrimaryColumn('text') evidenceKind: string;
  @Column('smallint') rank: number;
  @ManyToOne(() => ModuleVersion, ({ teaches }) => teaches)
  @JoinColumn({ name: 'module_version_id' })
  version: Relation<ModuleVersion>;
}

@Entity('mix_rule')
export class MixRule {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') moduleVersionId: string;
  @Column('numeric') minAttended: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @ManyToOne(() => ModuleVersion, ({ rules }) => rules)
  @JoinColumn({ name: 'module_version_id' })
  version: Relation<ModuleVersion>;
}

@Entity('course')
export class Course {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') moduleVersionId: string;
  @ManyToOne(() => ModuleVersion) @JoinColumn({ name: 'module_version_id' }) moduleVersion: Relation<ModuleVersion>;
}

@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('date') heldOn: string;
  @Column('int') minutes: number;
  @Column('int') registerVersion: number;
  @Column('uuid') courseId: string;
  @ManyToOne(() => Course) @JoinColumn({ name: 'course_id' }) course: Relation<Course>;
}

@Entity('booking')
export class Booking {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') practitionerId: string;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @ManyToOne(() => Practitioner) @JoinColumn({ name: 'practitioner_id' }) practitioner: Relation<Practitioner>;
}

@Entity('attendance_mark')
export class AttendanceMark {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') practitionerId: string;
  @Column('text') state: string;
  @Column('int') minutes: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('boolean') walkIn: boolean;
  @Column('uuid', { nullable: true }) postId: string | null;
  @Column('uuid', { nullable: true }) employerId: string | null;
  @Column('uuid', { nullable: true }) roleId: string | null;
  @Column('text', { nullable: true }) staffLevel: string | null;
  @Column('uuid', { nullable: true }) professionId: string | null;
  @Column('int') registerVersion: number;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @ManyToOne(() => Agency) @JoinColumn({ name: 'employer_id' }) employer: Relation<Agency>;
  @ManyToOne(() => Role) @JoinColumn({ name: 'role_id' }) role: Relation<Role>;
}

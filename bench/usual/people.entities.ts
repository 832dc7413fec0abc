import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Role } from './asked.entities.js';

/* The tables as a team maps them that lets the ORM read and write them. */

@Entity('cluster')
export class Cluster {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

@Entity('site')
export class Site {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

@Entity('area_scheme')
export class AreaScheme {
  @PrimaryColumn('uuid') id: string;
  @Column('boolean') isDefault: boolean;
}

@Entity('site_cluster')
export class SiteCluster {
  @PrimaryColumn('uuid') siteId: string;
  @PrimaryColumn('uuid') schemeId: string;
  @Column('uuid') clusterId: string;
  @ManyToOne(() => AreaScheme) @JoinColumn({ name: 'scheme_id' }) scheme: Relation<AreaScheme>;
}

@Entity('agency')
export class Agency {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

@Entity('profession')
export class Profession {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

@Entity('practitioner')
export class Practitioner {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) professionId: string | null;
  @ManyToOne(() => Profession) @JoinColumn({ name: 'profession_id' }) profession: Relation<Profession> | null;
  @OneToOne(() => Identity, ({ practitioner }) => practitioner) identity: Relation<Identity>;
}

@Entity('identity')
export class Identity {
  @PrimaryColumn('uuid') practitionerId: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @OneToOne(() => Practitioner, ({ identity }) => identity)
  @JoinColumn({ name: 'practitioner_id' })
  practitioner: Relation<Practitioner>;
}

@Entity('post')
export class Post {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') practitionerId: string;
  @Column('uuid') roleId: string;
  @Column('uuid') employerId: string;
  @Column('uuid', { nullable: true }) siteId: string | null;
  @Column('numeric', { nullable: true }) weeklyHours: string | null;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @ManyToOne(() => Role) @JoinColumn({ name: 'role_id' }) role: Relation<Role>;
  @ManyToOne(() => Agency) @JoinColumn({ name: 'employer_id' }) employer: Relation<Agency>;
  @ManyToOne(() => Site) @JoinColumn({ name: 'site_id' }) site: Relation<Site> | null;
}

@Entity('audit_event')
export class AuditEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') operation: string;
  @Column('text') outcome: string;
  @Column('jsonb') subject: object;
}

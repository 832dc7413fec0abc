import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';

/* Roles and functions, what they ask, and the frameworks that it is said in. */

@Entity('framework')
export class Framework {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') scaleId: string;
}

@Entity('proficiency_level')
export class ProficiencyLevel {
  @PrimaryColumn('uuid') scaleId: string;
  @PrimaryColumn('smallint') rank: number;
  @Column('text') name: string;
}

@Entity('framework_version')
export class FrameworkVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') frameworkId: string;
  @ManyToOne(() => Framework) @JoinColumn({ name: 'framework_id' }) framework: Relation<Framework>;
}

@Entity('competency')
export class Competency {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('int') position: number;
  @Column('uuid') elementId: string;
  @Column('uuid') versionId: string;
  @ManyToOne(() => Competency) @JoinColumn({ name: 'element_id' }) element: Relation<Competency>;
  @ManyToOne(() => FrameworkVersion) @JoinColumn({ name: 'version_id' }) version: Relation<FrameworkVersion>;
}

abstract class Requirement {
  @PrimaryColumn('uuid') id: string;
  @Column('smallint') rank: number;
  @Column('boolean') essential: boolean;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @ManyToOne(() => Competency) @JoinColumn({ name: 'competency_id' }) competency: Relation<Competency>;
}

@Entity('role')
export class Role {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') staffLevel: string;
  @OneToMany(() => RoleRequirement, ({ role }) => role) requirements: Relation<RoleRequirement[]>;
}

@Entity('role_requirement')
export class RoleRequirement extends Requirement {
  @ManyToOne(() => Role, ({ requirements }) => requirements) @JoinColumn({ name: 'role_id' }) role: Relation<Role>;
}

@Entity('role_function')
export class RoleFunction {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @OneToMany(() => FunctionRequirement, ({ carried }) => carried) requirements: Relation<FunctionRequirement[]>;
}

@Entity('function_requirement')
export class FunctionRequirement extends Requirement {
  @ManyToOne(() => RoleFunction, ({ requirements }) => requirements)
  @JoinColumn({ name: 'function_id' })
  carried: Relation<RoleFunction>;
}

@Entity('function_carried')
export class FunctionCarried {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') practitionerId: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @ManyToOne(() => RoleFunction) @JoinColumn({ name: 'function_id' }) carried: Relation<RoleFunction>;
}

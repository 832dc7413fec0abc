import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceKind } from '@app/standing';

@Entity('partnership')
export class Partnership {
  @PrimaryColumn('uuid') id: string;
  @Column('numeric') fullTimeWeek: string;
  @Column('numeric') closeMatchThreshold: string;
  @Column('text') onConflict: 'LATEST' | 'BEST';
}

@Entity('need_level')
export class NeedLevel {
  @PrimaryColumn('uuid') id: string;
  @Column('text') key: string;
  @Column('smallint') position: number;
  @Column('boolean') forFamilies: boolean;
}

@Entity('grid_cell')
export class GridCell {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') needLevelId: string;
  @Column('uuid') competencyId: string;
  @Column('smallint') rank: number;
  @Column('boolean') essential: boolean;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
}

@Entity('demand')
export class Demand {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') clusterId: string;
  @Column('uuid') needLevelId: string;
  @Column('int') families: number;
  @Column('numeric') weeklyHoursPerFamily: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
}

@Entity('ladder_rung')
export class LadderRung {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: EvidenceKind;
  @Column('smallint') ceiling: number;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
}

@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') practitionerId: string;
  @Column('uuid') competencyId: string;
  @Column('text') kind: EvidenceKind;
  @Column('smallint') rank: number;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('uuid') sourceId: string;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) recordedAt: Date;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
}

@Entity('self_rating')
export class SelfRating {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') practitionerId: string;
  @Column('uuid') competencyId: string;
  @Column('text') answer: string;
  @Column('boolean') wantsMore: boolean;
  @Column('date') ratedOn: string;
  @Column('timestamptz') recordedAt: Date;
}

import type { CarryOverChange, CompetencyKind } from '@app/frameworks';
import type { StaffLevel } from '@app/roles';

/** A day as people write it in data: YYYY-MM-DD. */
export type SeedDay = string;

export interface FrameworkSeed {
  key: string;
  name: string;
  about: string;
  /** Where its content comes from, shown wherever it is shown: published headings, or sample. */
  provenance: string;
  strands: { key: string; name: string }[];
  versions: FrameworkVersionSeed[];
  carryOvers: CarryOverSeed[];
}

export interface FrameworkVersionSeed {
  key: string;
  edition: string;
  publishedOn: SeedDay;
  note?: string;
  competencies: CompetencySeed[];
}

/** A node of the tree; only leaves are evidenced or required. */
export interface CompetencySeed {
  key: string;
  name: string;
  description: string;
  kind?: CompetencyKind;
  strands?: string[];
  children?: CompetencySeed[];
}

/** What became of each competency between two versions; one row a competency, old or new. */
export interface CarryOverSeed {
  from: string;
  to: string;
  rows: { old?: string; new?: string; change: CarryOverChange }[];
}

export interface ScaleSeed {
  key: string;
  name: string;
  provenance: string;
  levels: { rank: number; name: string; description: string }[];
}

export interface RequirementSeed {
  competency: string;
  rank: number;
  essential: boolean;
}

export interface RoleSeed {
  key: string;
  name: string;
  sector: string;
  staffLevel: StaffLevel;
  about: string;
  /** A registration that the law or the employer asks for; null where none is needed. */
  registration: string | null;
  requirements: RequirementSeed[];
}

export interface FunctionSeed {
  key: string;
  name: string;
  about: string;
  requirements: RequirementSeed[];
}

export interface NeedLevelSeed {
  key: string;
  name: string;
  position: number;
  description: string;
  /** False for a community tier, which has tasks and requirements but no family, demand or match. */
  forFamilies: boolean;
  synonyms: string[];
}

export interface NeedThemeSeed {
  key: string;
  name: string;
  core: boolean;
}

export interface TaskSeed {
  key: string;
  level: string;
  theme: string | null;
  name: string;
  description: string;
  requirements: { competency: string; rank: number }[];
}

/** One cell of the need grid: at this level a family's practitioner needs this competency at this rank. */
export interface GridCellSeed {
  level: string;
  competency: string;
  theme: string | null;
  rank: number;
  essential: boolean;
}

export interface ModuleSeed {
  key: string;
  name: string;
  about: string;
  audience: string;
  edition: string;
  publishedOn: SeedDay;
  minutes: number;
  refresherMonths: number | null;
  provenance: string;
  teaches: { competency: string; rank: number; evidence: 'ATTENDANCE' | 'ASSESSMENT' }[];
  mix: { minAgencies: number; minProfessions: number; largestShare: number; mustInclude: 'MANAGER' | null };
}

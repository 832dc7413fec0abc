export {
  CarryOverChange,
  COMPETENCY,
  Competency,
  type CompetencyAtRank,
  CompetencyKind,
  type LevelOf,
} from './competencies/index.js';
export { competencyLoader, CompetencyQueries, proficiencyLevel, proficiencyLevelLoader } from './competencies/index.js';
export { TreeQueries } from './competencies/index.js';
export { frameworkNotFound, versionNotFound } from './frameworks.errors.js';
export { Framework, FrameworkQueries, FrameworkVersion, frameworkVersion } from './frameworks/index.js';
export { FrameworksModule } from './frameworks.module.js';
export { ProficiencyLevel, ProficiencyScale, Strand } from './frameworks/index.js';
export { Requirement } from './requirements/index.js';

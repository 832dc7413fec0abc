export { CarryOverChange, Competency, CompetencyKind, CompetencyQueries, type LevelOf } from './competencies/index.js';
export { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from './competencies/index.js';
export { competencyNotFound } from './frameworks.errors.js';
export { FrameworksModule } from './frameworks.module.js';
export { ProficiencyLevel } from './frameworks/index.js';
export { Requirement } from './requirements/index.js';

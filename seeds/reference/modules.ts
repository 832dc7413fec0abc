import { familyWorkModules } from './modules-family-work.js';
import { workingTogetherModules } from './modules-working-together.js';
import type { ModuleSeed } from './types.js';

export const modules: ModuleSeed[] = [...workingTogetherModules, ...familyWorkModules];

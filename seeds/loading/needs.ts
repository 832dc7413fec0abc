import type { GridCellSeed, NeedLevelSeed, NeedThemeSeed, TaskSeed } from '../reference/types.js';
import { inForce } from './in-force.js';
import { idOf, idOrNull, type NewId, type ReferenceKeys } from './reference-keys.js';
import type { Row, TableRows } from './rows.js';

export const needRows = (
  levels: NeedLevelSeed[],
  themes: NeedThemeSeed[],
  tasks: TaskSeed[],
  keys: ReferenceKeys,
): TableRows[] => [
  { table: 'need_level', rows: levels.map((level) => levelRow(level, keys)) },
  { table: 'need_theme', rows: themes.map((theme) => ({ id: idOf(keys.themes, theme.key), ...theme })) },
  { table: 'task', rows: tasks.map((task) => taskRow(task, keys)) },
];

export const needRequirementRows = (
  tasks: TaskSeed[],
  grid: GridCellSeed[],
  keys: ReferenceKeys,
  newId: NewId,
): TableRows[] => [
  { table: 'task_requirement', rows: tasks.flatMap((task) => taskRequirements(task, keys, newId)) },
  { table: 'grid_cell', rows: grid.map((cell) => cellRow(cell, keys, newId)) },
];

const levelRow = (
  { key, name, position, description, forFamilies, synonyms }: NeedLevelSeed,
  keys: ReferenceKeys,
): Row => ({
  id: idOf(keys.needLevels, key),
  key,
  name,
  position,
  description,
  for_families: forFamilies,
  synonyms,
});

const taskRow = ({ key, level, theme, name, description }: TaskSeed, keys: ReferenceKeys): Row => ({
  id: idOf(keys.tasks, key),
  need_level_id: idOf(keys.needLevels, level),
  theme_id: idOrNull(keys.themes, theme),
  key,
  name,
  description,
});

const taskRequirements = ({ key, requirements }: TaskSeed, keys: ReferenceKeys, newId: NewId): Row[] =>
  requirements.map(({ competency, rank }) => ({
    id: newId(),
    task_id: idOf(keys.tasks, key),
    competency_id: idOf(keys.competencies, competency),
    rank,
    ...inForce,
  }));

const cellRow = (
  { level, competency, theme, rank, essential }: GridCellSeed,
  keys: ReferenceKeys,
  newId: NewId,
): Row => ({
  id: newId(),
  need_level_id: idOf(keys.needLevels, level),
  competency_id: idOf(keys.competencies, competency),
  theme_id: idOrNull(keys.themes, theme),
  rank,
  essential,
  ...inForce,
});

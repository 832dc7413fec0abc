import { type AccessMap, open } from '@app/access';

export const needsAccess: AccessMap = {
  operations: {
    needLevels: open(),
    needThemes: open(),
    tasks: open(),
    requirementGrid: open(),
  },
  fields: {
    NeedLevel: 'id key name position description forFamilies synonyms',
    NeedTheme: 'id key name core',
    Task: 'id key name description level theme requirements',
    TaskRequirement: 'id rank competency proficiencyLevelName',
    GridCell: 'id level theme rank essential competency proficiencyLevelName',
  },
};

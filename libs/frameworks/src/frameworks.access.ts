import { type AccessMap, open } from '@app/access';

export const frameworksAccess: AccessMap = {
  operations: {
    frameworks: open(),
    framework: open(),
    competencies: open(),
    carryOvers: open(),
    proficiencyScales: open(),
  },
  fields: {
    Framework: 'id key name about provenance strands scale versions',
    FrameworkVersion: 'id key edition note publishedOn state inForce',
    Strand: 'id key name',
    ProficiencyScale: 'id key name provenance levels',
    ProficiencyLevel: 'rank name description',
    Competency:
      'id key name description kind isLeaf position strands elementId elementName parentId versionId frameworkKey frameworkName',
    CarryOver: 'change old new',
  },
};

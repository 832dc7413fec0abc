import { type AccessMap, audited } from '@app/access';

export const matchingAccess: AccessMap = {
  operations: {
    match: audited('manager'),
    whyNotMatched: audited('manager'),
  },
  fields: {
    Match: 'level themes cluster on knownAt requirements considered people inCluster counts',
    MatchRequirement: 'competency rank rankName',
    MatchedPerson: 'place tied practitioner meets met of freeHours where supervisor supervisorKind reasons lacks',
    MatchCount: 'where meeting justShort',
    MatchLack: 'competency required requiredName held state inWords',
    WhyNotMatched: 'practitioner matched place failing',
    FailingRule: 'rule inWords',
  },
};

import { type AccessMap, audited } from '@app/access';

export const planningAccess: AccessMap = {
  operations: {
    rolesShortOfCommonCore: audited('planner'),
    tasksNobodyCanDo: audited('planner'),
    requiredAgainstHeld: audited('planner'),
    requiredAgainstHeldByRole: audited('planner'),
    heldByAgency: audited('planner'),
    heldByCluster: audited('planner'),
    closeMatch: audited('planner'),
  },
  fields: {
    RequiredAgainstHeld: 'on knownAt basis place thresholdPercent whole clusters',
    ClusterGap: 'cluster levels',
    LevelGap: 'level heads fte shortfallPercent close',
    CloseMatch: 'on knownAt basis place closeMatch thresholdPercent cellsWithin worst inWords',
    WorstDifference: 'cluster gap inWords',
    RequiredAgainstHeldByRole: 'on knownAt basis cluster roles',
    RoleGap: 'role proficiencyLevels',
    ProficiencyGap: 'rank name heads fte',
    HeldByAgency: 'on knownAt basis cluster agencies',
    AgencyHeld: 'agency levels',
    HeldByCluster: 'on knownAt basis agency place whole clusters',
    ClusterHeld: 'cluster levels',
    AgencyLevel: 'level heads',
    RolesShort: 'on knownAt basis hidden gaps nobodyInPost inWords',
    ElementGap: 'role element required requiredName heads short',
    TasksNobodyCanDo: 'on knownAt tasksLookedAt hidden tasks inWords',
    ImpossibleTask: 'task missing inWords',
    TaskLack: 'competencyId competency required requiredName nearestRank nearestName nearestHolders clusters',
  },
};

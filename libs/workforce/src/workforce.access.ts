import { type AccessMap, audited, only, open } from '@app/access';

export const workforceAccess: AccessMap = {
  operations: {
    me: open(),
    agencies: open(),
    clusters: open(),
    sites: open(),
    teams: open(),
    posts: audited('steward'),
    findPractitioners: audited('trainer', 'manager', 'steward'),
    openPost: only('steward'),
    endPost: only('steward'),
  },
  fields: {
    Me: 'name practitionerId grants mayDo partnership',
    GrantInForce: 'grant inWords area lastDay',
    Partnership: 'id name today simulated',
    Agency: 'id name sector expected',
    Area: 'id name',
    Cluster: 'id name area',
    Site: 'id name kind cluster',
    Team: 'id name cluster',
    Practitioner: 'id name',
    FoundPractitioner: 'id name role employer',
    FoundPractitionerConnection: 'edges pageInfo',
    FoundPractitionerEdge: 'node cursor',
    Post: 'id role employer host site team weeklyHours firstDay lastDay lineManager clinicalSupervisor',
  },
};

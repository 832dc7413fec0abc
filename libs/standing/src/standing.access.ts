import { type AccessMap, audited, only } from '@app/access';

export const standingAccess: AccessMap = {
  operations: {
    myProfile: only('practitioner'),
    profile: audited('manager'),
    myTeam: audited('manager'),
    rateMyself: only('practitioner'),
    recordObservation: only('manager'),
    voidEvidence: only('manager', 'trainer'),
  },
  fields: {
    Profile: 'practitioner on knownAt profession posts met lines',
    ProfileLine:
      'competencyId competency askedBy required requiredName held heldName state gap evidenceKind evidenceFrom lastDay lapsedOn selfRating proof inWords',
    MyTeam: 'on knownAt soonDays size withLapsed withLapsing inWords people',
    TeamMemberConnection: 'edges pageInfo',
    TeamMemberEdge: 'node cursor',
    TeamMember: 'practitioner role employer met lapsed lapsing attention',
    TeamLine: 'competencyId competency required requiredName state lapsedOn lapsing lastDay inWords',
    SelfRating: 'answer wantsMore ratedOn',
    ProofPiece: 'evidenceId kind stated statedName rank from lastDay recordedAt decides why',
  },
};

import { type AccessMap, audited, only } from '@app/access';

export const standingAccess: AccessMap = {
  operations: {
    myProfile: only('practitioner'),
    profile: audited('manager'),
    rateMyself: only('practitioner'),
    recordObservation: only('manager'),
    voidEvidence: only('manager', 'trainer'),
  },
  fields: {
    Profile: 'practitioner on knownAt profession posts met lines',
    ProfileLine:
      'competencyId competency askedBy required requiredName held heldName state gap evidenceKind evidenceFrom lastDay lapsedOn selfRating proof inWords',
    SelfRating: 'answer wantsMore ratedOn',
    ProofPiece: 'evidenceId kind stated rank from lastDay recordedAt decides why',
  },
};

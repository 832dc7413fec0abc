import { type AccessMap, audited, only, open } from '@app/access';

export const trainingAccess: AccessMap = {
  operations: {
    modules: open(),
    mySessions: only('trainer'),
    register: audited('trainer'),
    saveRegister: only('trainer'),
    voidRegister: only('trainer'),
    recordAssessments: only('trainer'),
    addSession: only('trainer'),
    bookPlace: only('trainer', 'practitioner'),
    cancelBooking: only('trainer', 'practitioner'),
    nextNeedLevel: only('practitioner'),
  },
  fields: {
    Module: 'id name about audience provenance edition minutes refresherMonths teaches',
    Teaches: 'competencyId rank evidence',
    Session: 'id module edition organiser heldOn startsAt minutes site capacity booked marked unmarked plannedJoint',
    SessionConnection: 'edges pageInfo',
    SessionEdge: 'node cursor',
    Register: 'session version heldOn attended entries joint',
    RegisterEntry: 'practitioner employer walkIn mark',
    RegisterMark: 'id state minutes reason agency role profession site contentCredit jointCredit recordedAt',
    JointVerdict: 'joint attenders tests missingAgencies inWords',
    MixTestResult: 'test asked found passed',
    NextNeedLevel: 'level on knownAt missing steps inWords',
    WayGap: 'competencyId competency required requiredName held state',
    WayStep: 'inWords evidence whoMayGive session havePlace closes',
  },
};

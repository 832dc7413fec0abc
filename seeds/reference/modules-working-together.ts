import { assessed, attended, trainingModule } from './module-profile.js';
import type { ModuleSeed } from './types.js';

export const workingTogetherModules: ModuleSeed[] = [
  trainingModule({
    key: 'safeguarding',
    name: 'Safeguarding children',
    about: 'What harm can look like, what to do the same day, and practice in saying it. Identical for everyone.',
    audience: 'Everyone, paid or not',
    minutes: 360,
    refresherMonths: 24,
    teaches: [
      ...attended(
        1,
        'cc10.e3.relate-recognise-and-take-considered-action',
        'cc10.e3.legal-and-procedural-frameworks',
        'cc10.e3.communication-recording-and-reporting',
        'tri.safeguarding-response',
      ),
      ...assessed(
        3,
        'cc10.e3.relate-recognise-and-take-considered-action',
        'cc10.e3.legal-and-procedural-frameworks',
        'tri.safeguarding-response',
      ),
    ],
  }),
  trainingModule({
    key: 'roles-and-responsibilities',
    name: 'Each other’s roles and responsibilities',
    about:
      'People who meet the same families tell each other what they do, what they may not do and how to reach them.',
    audience: 'Everyone',
    minutes: 180,
    refresherMonths: null,
    teaches: attended(
      1,
      'cc10.e5.communication-and-teamwork',
      'cc10.e5.your-role-and-remit',
      'cc10.e5.know-how-to-make-queries',
      'tri.knowing-the-area',
      'tri.making-services-known',
      'tri.who-does-what-and-referral',
    ),
  }),
  trainingModule({
    key: 'common-assessment',
    name: 'Common assessment',
    about: 'Building one fair picture of a family with the family, from first talk to agreed next steps.',
    audience: 'All who may open or add to an assessment',
    minutes: 360,
    refresherMonths: 36,
    teaches: [
      ...attended(
        1,
        'cc10.e1.listening-and-building-empathy',
        'cc10.e1.summarising-and-explaining',
        'cc10.e2.observation-and-judgement',
        'tri.understanding-family-needs',
        'tri.care-packages',
      ),
      ...assessed(3, 'tri.understanding-family-needs', 'cc10.e1.listening-and-building-empathy'),
      ...assessed(2, 'cc10.e6.information-handling', 'cc10.e6.importance-of-information-sharing'),
    ],
  }),
  trainingModule({
    key: 'lead-professional',
    name: 'Lead professional',
    about:
      'Holding a plan together as the one contact of a family. Managers attend with their staff and agree support.',
    audience: 'Practitioners who may take it on, and their managers',
    minutes: 720,
    refresherMonths: 36,
    teaches: [
      ...attended(1, 'tri.leading-the-team-around-the-family', 'tri.planning-across-agencies', 'cc10.e5.assertiveness'),
      ...assessed(2, 'tri.leading-the-team-around-the-family', 'tri.planning-across-agencies'),
      ...assessed(3, 'cc10.e5.communication-and-teamwork', 'cc10.e5.your-role-and-remit'),
    ],
    mix: { mustInclude: 'MANAGER' },
  }),
  trainingModule({
    key: 'information-sharing',
    name: 'Information sharing and consent',
    about: 'When to share, when to ask, when not to, and how to write it down. Worked through on invented cases.',
    audience: 'Everyone, paid or not',
    minutes: 180,
    refresherMonths: 12,
    teaches: attended(
      1,
      'tri.information-sharing',
      'cc10.e6.information-handling',
      'cc10.e6.importance-of-information-sharing',
    ),
  }),
  trainingModule({
    key: 'cultural-difference',
    name: 'Cultural difference',
    about:
      'Meeting families of other backgrounds with respect, using interpreters and earning trust in a neighbourhood.',
    audience: 'Everyone',
    minutes: 180,
    refresherMonths: null,
    teaches: [
      ...attended(
        1,
        'cc10.e1.importance-of-respect',
        'tri.cultural-difference',
        'tri.building-trust',
        'tri.planning-with-parents',
      ),
      ...assessed(2, 'tri.building-trust'),
      ...assessed(3, 'cc10.e1.importance-of-respect'),
    ],
  }),
  trainingModule({
    key: 'disability-awareness',
    name: 'Disability awareness',
    about:
      'Led with parents of disabled children: early signs, barriers, changes of school or service, and good support.',
    audience: 'Everyone',
    minutes: 180,
    refresherMonths: 36,
    teaches: [
      ...attended(
        1,
        'cc10.e4.identify-transitions',
        'cc10.e4.how-children-and-young-people-respond-to-change',
        'tri.noticing-additional-needs',
        'tri.accessible-places',
        'tri.families-of-disabled-children',
      ),
      ...assessed(2, 'cc10.e4.identify-transitions', 'cc10.e4.how-children-and-young-people-respond-to-change'),
    ],
  }),
  trainingModule({
    key: 'restorative-supervision',
    name: 'Restorative supervision',
    about: 'Giving and using supervision that lets people think, recover and go on. Learned in pairs across services.',
    audience: 'Supervisors and those who may become one',
    minutes: 720,
    refresherMonths: 36,
    teaches: [
      ...attended(1, 'tri.reflective-supervision', 'cc10.e3.self-understanding', 'cc10.e3.personal-skills'),
      ...assessed(3, 'tri.reflective-supervision', 'cc10.e3.self-understanding'),
    ],
  }),
  trainingModule({
    key: 'npqicl',
    name: 'NPQICL (National Professional Qualification in Integrated Centre Leadership)',
    about: 'Leading a centre of several services: shared vision, systems that talk to each other, staff review.',
    audience: 'Centre leaders and their deputies',
    minutes: 7200,
    refresherMonths: null,
    teaches: [
      ...attended(1, 'tri.planning-with-parents', 'tri.supporting-volunteers', 'tri.planning-across-agencies'),
      ...assessed(3, 'cc10.e5.communication-and-teamwork', 'cc10.e5.your-role-and-remit'),
      ...assessed(3, 'cc10.e6.information-handling', 'cc10.e6.importance-of-information-sharing'),
    ],
  }),
];

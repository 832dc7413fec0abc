import { desirable, essential } from './ranks.js';
import type { FunctionSeed } from './types.js';

/** Functions that a person may carry on top of any role. Requirements are sample. */
export const functions: FunctionSeed[] = [
  {
    key: 'lead-professional',
    name: 'Lead professional',
    about: 'Is the one person whom the family rings, and keeps the shared plan moving.',
    requirements: essential({
      'tri.leading-the-team-around-the-family': 2,
      'tri.planning-across-agencies': 2,
      'tri.information-sharing': 1,
      'cc10.e5.communication-and-teamwork': 3,
    }),
  },
  {
    key: 'key-worker',
    name: 'Key worker',
    about: 'Knows one child or family well and sees to it that daily support fits together.',
    requirements: essential({
      'tri.understanding-family-needs': 2,
      'tri.information-sharing': 1,
      'cc10.e5.your-role-and-remit': 2,
    }),
  },
  {
    key: 'communication-champion',
    name: 'Communication champion',
    about: 'Keeps talk, play and language in everybody’s mind in one centre, setting or home.',
    requirements: [
      ...essential({ 'tri.early-language': 2, 'cc10.e1.how-communication-works': 2 }),
      ...desirable({ 'tri.targeted-language-support': 2 }),
    ],
  },
  {
    key: 'workplace-mentor',
    name: 'Workplace mentor',
    about: 'Helps a colleague to learn the work while doing it.',
    requirements: [
      ...essential({ 'cc10.e1.listening-and-building-empathy': 2, 'cc10.e5.your-role-and-remit': 2 }),
      ...desirable({ 'tri.reflective-supervision': 2 }),
    ],
  },
  {
    key: 'clinical-supervisor',
    name: 'Clinical supervisor',
    about: 'Gives regular, protected time to think through work with families and its effect on the worker.',
    requirements: essential({
      'tri.reflective-supervision': 3,
      'tri.safeguarding-response': 3,
      'cc10.e3.self-understanding': 2,
    }),
  },
  {
    key: 'trainer',
    name: 'Trainer',
    about: 'Runs sessions in which people of several agencies learn together, and takes the register.',
    requirements: [
      ...essential({
        'cc10.e1.summarising-and-explaining': 2,
        'cc10.e5.communication-and-teamwork': 3,
        'tri.who-does-what-and-referral': 2,
      }),
      ...desirable({ 'tri.reflective-supervision': 2 }),
    ],
  },
];

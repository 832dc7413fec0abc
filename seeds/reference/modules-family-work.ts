import { assessed, attended, trainingModule } from './module-profile.js';
import type { ModuleSeed } from './types.js';

export const familyWorkModules: ModuleSeed[] = [
  trainingModule({
    key: 'speech-language-and-attachment',
    name: 'Speech, language and communication with attachment and referral',
    about:
      'How bonding and talking grow together, what to try first and when to refer. Taught by a psychologist, a ' +
      'therapist and a language consultant; part of health visitors’ induction.',
    audience: 'Health visitors, outreach workers, centre staff and childminders',
    minutes: 720,
    refresherMonths: 36,
    teaches: [
      ...attended(
        1,
        'tri.early-language',
        'tri.early-attachment',
        'tri.targeted-language-support',
        'cc10.e1.how-communication-works',
        'cc10.e2.observation-and-judgement',
      ),
      ...assessed(2, 'tri.early-language', 'tri.early-attachment', 'tri.targeted-language-support'),
      ...assessed(3, 'cc10.e2.observation-and-judgement'),
    ],
  }),
  trainingModule({
    key: 'five-to-thrive',
    name: 'Five to Thrive',
    about: 'A shared way of talking with parents about closeness, play and the growing brain.',
    audience: 'The whole early years workforce, over two years',
    minutes: 360,
    refresherMonths: null,
    teaches: [
      ...attended(
        1,
        'cc10.e2.understand-how-babies-children-and-young-people-develop',
        'tri.early-attachment',
        'tri.social-and-emotional-development',
        'tri.community-play-and-talk',
      ),
      ...assessed(2, 'tri.early-attachment', 'tri.social-and-emotional-development'),
      ...assessed(3, 'cc10.e2.understand-how-babies-children-and-young-people-develop'),
    ],
  }),
  trainingModule({
    key: 'infant-feeding',
    name: 'Infant feeding',
    about: 'The policy, the workbook and practice in helping parents feed their baby; done before induction closes.',
    audience: 'All who advise parents of babies',
    minutes: 360,
    refresherMonths: 24,
    teaches: [...attended(1, 'tri.infant-feeding'), ...assessed(2, 'tri.infant-feeding')],
  }),
  trainingModule({
    key: 'home-visiting',
    name: 'Home visiting',
    about: 'Risk, personal safety, confidentiality and working in pairs on a visit.',
    audience: 'All who visit families at home',
    minutes: 180,
    refresherMonths: 36,
    teaches: [...attended(1, 'tri.home-visiting'), ...assessed(2, 'tri.home-visiting')],
  }),
  trainingModule({
    key: 'home-visiting-extended',
    name: 'Home visiting: longer variant',
    about:
      'The same ground with more time for practice, for people who come to visiting without earlier training in it.',
    audience: 'Para-professional staff and volunteers who visit families at home',
    minutes: 720,
    refresherMonths: 36,
    teaches: [
      ...attended(
        1,
        'tri.home-visiting',
        'cc10.e1.listening-and-building-empathy',
        'cc10.e1.importance-of-respect',
        'tri.staying-alongside-families',
      ),
      ...assessed(2, 'tri.home-visiting'),
    ],
  }),
  trainingModule({
    key: 'domestic-abuse',
    name: 'Domestic abuse',
    about: 'Asking safely, answering well, judging danger and making a plan with an abused parent.',
    audience: 'Everyone who works with families',
    minutes: 360,
    refresherMonths: 24,
    teaches: [
      ...attended(1, 'tri.asking-about-safety-at-home', 'tri.responding-to-domestic-abuse', 'tri.safety-planning'),
      ...assessed(2, 'tri.asking-about-safety-at-home', 'tri.responding-to-domestic-abuse', 'tri.safety-planning'),
    ],
  }),
  trainingModule({
    key: 'parenting-assessment',
    name: 'Parenting assessment',
    about: 'Gathering, weighing and setting out how a child is cared for, by one agreed method.',
    audience: 'Practitioners who may be asked for an assessment',
    minutes: 720,
    refresherMonths: 36,
    teaches: [
      ...attended(1, 'tri.parenting-assessment', 'tri.contributing-to-protection-plans'),
      ...assessed(2, 'tri.parenting-assessment'),
    ],
  }),
  trainingModule({
    key: 'maternal-mental-health',
    name: 'Maternal mental health: assessed',
    about:
      'How to recognise, ask about and support low mood and illness around birth, with an assessed case at the end.',
    audience: 'All who work with parents of babies',
    minutes: 720,
    refresherMonths: 24,
    teaches: [
      ...attended(1, 'tri.maternal-mental-health', 'tri.asking-about-mood'),
      ...assessed(3, 'tri.maternal-mental-health'),
      ...assessed(2, 'tri.asking-about-mood'),
    ],
  }),
  trainingModule({
    key: 'triple-p',
    name: 'Triple P',
    about: 'Leading this parenting programme with a group or with one family.',
    audience: 'Practitioners chosen to lead it',
    minutes: 1440,
    refresherMonths: 36,
    teaches: [
      ...attended(1, 'tri.behaviour-support', 'tri.parenting-programmes'),
      ...assessed(2, 'tri.behaviour-support', 'tri.parenting-programmes'),
    ],
  }),
  trainingModule({
    key: 'incredible-years',
    name: 'Incredible Years',
    about: 'Leading this parenting programme for parents of young children, week by week.',
    audience: 'Practitioners chosen to lead it',
    minutes: 1440,
    refresherMonths: 36,
    teaches: [
      ...attended(1, 'tri.behaviour-support', 'tri.parenting-programmes', 'tri.including-fathers-and-partners'),
      ...assessed(2, 'tri.behaviour-support', 'tri.parenting-programmes'),
    ],
  }),
  trainingModule({
    key: 'video-interaction-guidance',
    name: 'Video interaction guidance: first course',
    about: 'Filming, choosing moments and talking them through, with a first supervised piece of work.',
    audience: 'Practitioners with a supervisor for it',
    minutes: 960,
    refresherMonths: 24,
    teaches: [
      ...attended(1, 'tri.video-interaction-guidance', 'tri.attachment-difficulties'),
      ...assessed(2, 'tri.video-interaction-guidance'),
    ],
  }),
];

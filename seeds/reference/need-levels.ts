import type { NeedLevelSeed, NeedThemeSeed } from './types.js';

/** Names are published (health visiting's four levels); descriptions and the numbered synonyms are sample. */
export const needLevels: NeedLevelSeed[] = [
  {
    key: 'community',
    name: 'Your community',
    position: 0,
    description: 'Local services are built up and made known. This is work for a neighbourhood, not for one family.',
    forFamilies: false,
    synonyms: ['Community offer', 'Level 0'],
  },
  {
    key: 'universal',
    name: 'Universal',
    position: 1,
    description: 'The service that every family with a young child is offered.',
    forFamilies: true,
    synonyms: ['Core offer', 'Integrated universal pathway', 'Level 1'],
  },
  {
    key: 'universal-plus',
    name: 'Universal plus',
    position: 2,
    description: 'A quick answer when a family needs particular expert help for a while.',
    forFamilies: true,
    synonyms: ['Integrated care package', 'Level 2'],
  },
  {
    key: 'partnership-plus',
    name: 'Universal partnership plus',
    position: 3,
    description: 'Lasting work with other professionals when several matters weigh on a family at once.',
    forFamilies: true,
    synonyms: ['Integrated service model', 'Level 3'],
  },
];

/** Greater Manchester's ten pathways; core where they match the three themes that everyone should share. */
export const needThemes: NeedThemeSeed[] = [
  { key: 'parent-infant-attachment', name: 'Parent-infant attachment', core: false },
  { key: 'parental-mental-health', name: 'Parental mental health', core: true },
  { key: 'communication-and-language', name: 'Communication and language', core: true },
  { key: 'social-emotional-and-behavioural', name: 'Social, emotional and behavioural', core: true },
  { key: 'employment-and-skills', name: 'Employment and skills', core: false },
  { key: 'young-parents', name: 'Young parents', core: false },
  { key: 'special-needs-and-disability', name: 'Special needs and disability', core: false },
  { key: 'maternal-health-in-pregnancy', name: 'Maternal health in pregnancy', core: false },
  { key: 'domestic-abuse', name: 'Domestic abuse', core: false },
  { key: 'drugs-and-alcohol', name: 'Drugs and alcohol', core: false },
];

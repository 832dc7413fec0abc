import { rolesOf } from './role-profile.js';

export const educationRoles = rolesOf('education', [
  {
    key: 'teacher',
    name: 'Teacher',
    staffLevel: 'FRONT_LINE',
    about: 'Teaches a class and sees each of its children nearly every day.',
    registration: null,
    depth: 'close to families',
    essential: { 'tri.safeguarding-response': 2, 'tri.noticing-additional-needs': 1 },
    desirable: { 'tri.information-sharing': 1, 'tri.social-and-emotional-development': 2 },
  },
  {
    key: 'educational-psychologist',
    name: 'Educational psychologist',
    staffLevel: 'MIDDLE',
    about: 'Works out with school and family why a child finds learning or behaviour hard, and trains staff.',
    registration: 'Health and Care Professions Council (practitioner psychologist)',
    depth: 'guides others',
    essential: { 'tri.information-sharing': 1, 'tri.early-attachment': 2, 'tri.social-and-emotional-development': 2 },
    desirable: {
      'tri.attachment-difficulties': 3,
      'tri.video-interaction-guidance': 3,
      'cc10.e2.understand-context': 3,
    },
  },
  {
    key: 'educational-welfare-officer',
    name: 'Educational welfare officer',
    staffLevel: 'FRONT_LINE',
    about: 'Finds out with a family why a child misses school, and what would help.',
    registration: null,
    depth: 'works alone with families',
    essential: { 'tri.information-sharing': 1, 'tri.understanding-family-needs': 2 },
    desirable: { 'tri.home-visiting': 2, 'tri.staying-alongside-families': 2 },
  },
  {
    key: 'school-pastoral-lead',
    name: 'School pastoral lead',
    staffLevel: 'MIDDLE',
    about: 'Leads the care for pupils’ wellbeing in a school and its links with other services.',
    registration: null,
    depth: 'guides others',
    essential: { 'tri.information-sharing': 1, 'tri.safeguarding-response': 3 },
    desirable: { 'tri.planning-across-agencies': 2, 'cc10.e4.provide-support': 2 },
  },
]);

export const socialCareRoles = rolesOf('social care', [
  {
    key: 'social-worker',
    name: 'Social worker',
    staffLevel: 'FRONT_LINE',
    about: 'Assesses and supports children at risk or in need, with legal duties that others do not have.',
    registration: 'Social Work England',
    depth: 'works alone with families',
    essential: {
      'tri.information-sharing': 1,
      'tri.safeguarding-response': 3,
      'tri.parenting-assessment': 2,
      'tri.planning-across-agencies': 2,
    },
    desirable: { 'tri.contributing-to-protection-plans': 3, 'cc10.e6.awareness-of-laws-and-legislation': 2 },
  },
  {
    key: 'care-manager-for-disabled-children',
    name: 'Care manager for disabled children',
    staffLevel: 'MIDDLE',
    about: 'Arranges care and short breaks for disabled children and keeps services to one plan.',
    registration: null,
    depth: 'guides others',
    essential: {
      'tri.information-sharing': 1,
      'tri.families-of-disabled-children': 3,
      'tri.planning-across-agencies': 2,
    },
    desirable: { 'tri.complex-disability': 3, 'cc10.e2.understand-context': 2 },
  },
]);

import { PARTNERSHIPS } from './demo-people.js';
import { type PartnershipPlan, quota } from './plan.js';

/** Small, with agencies of the same names: it proves that partnerships never see each other. */
export const neighbourPlan: PartnershipPlan = {
  key: 'neighbour',
  id: PARTNERSHIPS.neighbour,
  name: 'Sample Dales Children’s Partnership (sample data)',
  areas: [{ name: 'Dales', clusters: ['Upper Dale', 'Mid Dale', 'Lower Dale'] }],
  wardGroups: [{ name: 'Parishes', wards: ['East Parish', 'West Parish'] }],
  sites: { centres: 4, clinics: 1, schools: 3, nurseries: 1, nurserySchools: 0, hubs: 0 },
  staff: [
    ...quota('community-nhs-trust', {
      'health-visitor': 8,
      'lead-health-visitor': 1,
      'community-nursery-nurse': 2,
      'speech-and-language-therapist': 1,
    }),
    ...quota('council-early-years', {
      'childrens-centre-manager': 3,
      'senior-family-outreach-worker': 1,
      'family-outreach-worker': 5,
      'early-years-key-worker': 3,
      'nursery-officer': 4,
    }),
    ...quota('council-childrens-services', { 'social-worker': 3 }),
    ...quota('primary-schools', { teacher: 2 }),
    ...quota('lantern', { 'family-support-worker': 3, 'family-mentor': 1, befriender: 2 }),
  ],
  cityWide: [],
  rosters: {},
  extra: [],
  strongArea: null,
  turnover: { secondPosts: 1, leavers: 1, starters: 0, fixedTerm: 1, earlierPosts: 3, onLeave: 1 },
  sessions: {
    'information-sharing': [5, 1],
    safeguarding: [4, 1],
    'roles-and-responsibilities': [3, 1],
    'common-assessment': [2, 0],
    'five-to-thrive': [2, 1],
    'home-visiting': [2, 0],
    'domestic-abuse': [2, 1],
    'maternal-mental-health': [1, 0],
  },
};

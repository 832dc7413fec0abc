import type { Chance } from './chance.js';

const NURSING = 'nursing';
const LIVED = 'lived-experience';

/** Likely backgrounds of a role's holders. Display only: what they can do comes from their evidence. */
const LIKELY: Record<string, string[]> = {
  'health-visitor': [NURSING, NURSING, NURSING, 'midwifery'],
  'lead-health-visitor': [NURSING],
  'specialist-health-visitor': [NURSING, 'midwifery'],
  'family-nurse': [NURSING, 'midwifery'],
  'school-nurse': [NURSING],
  'community-nursery-nurse': ['early-education', NURSING],
  'breastfeeding-coordinator': ['midwifery', LIVED],
  'speech-and-language-therapist': ['therapy'],
  'occupational-therapist': ['therapy'],
  physiotherapist: ['therapy'],
  midwife: ['midwifery'],
  paediatrician: ['medicine'],
  'child-mental-health-practitioner': ['psychology', 'social-work', NURSING, 'therapy'],
  'educational-psychologist': ['psychology'],
  'social-worker': ['social-work'],
  'care-manager-for-disabled-children': ['social-work', NURSING],
  teacher: ['teaching'],
  'early-years-teacher': ['teaching', 'early-education'],
  'school-pastoral-lead': ['teaching', 'youth-work'],
  'childrens-centre-manager': ['early-education', 'social-work', 'teaching'],
  'family-mentor': [LIVED],
  befriender: [LIVED, LIVED, 'teaching', NURSING],
  childminder: ['early-education', LIVED],
  'young-parents-worker': ['youth-work'],
};
const OTHERWISE = ['early-education', 'social-work', 'youth-work', LIVED];
const UNKNOWN_SHARE = 0.08;

export const professionOf = (role: string, chance: Chance): string | null =>
  chance.happens(UNKNOWN_SHARE) ? null : chance.pick(LIKELY[role] ?? OTHERWISE);

import { communityTier, universalTier } from './triangle-lower-tiers.js';
import { partnershipPlusTier, universalPlusTier } from './triangle-upper-tiers.js';
import type { FrameworkSeed } from './types.js';

export const triangle: FrameworkSeed = {
  key: 'triangle',
  name: 'Sample triangle of competencies',
  about:
    'What the work with families takes at each level of need, from a whole neighbourhood to lasting work with one ' +
    'family. A partnership replaces it by its own.',
  provenance: 'Sample: written for Trivium. It is not the triangle of Leeds or of any other place.',
  strands: [],
  versions: [
    {
      key: '2024',
      edition: 'Sample 2024',
      publishedOn: '2024-01-08',
      note: 'Sample content; tiers are named after health visiting’s four levels of service.',
      competencies: [communityTier, universalTier, universalPlusTier, partnershipPlusTier],
    },
  ],
  carryOvers: [],
};

import type { ScaleSeed } from './types.js';

export const proficiencyScale: ScaleSeed = {
  key: 'sample-four-step',
  name: 'Four steps (sample)',
  provenance: 'Sample: no agreed national scale exists; a partnership sets its own.',
  levels: [
    { rank: 1, name: 'Aware', description: 'Knows what it is, why it matters and whom to ask.' },
    { rank: 2, name: 'With support', description: 'Does it with somebody at hand to guide or check.' },
    {
      rank: 3,
      name: 'Independently',
      description: 'Does it alone, well and repeatedly, and knows when to seek advice.',
    },
    {
      rank: 4,
      name: 'Leads others',
      description: 'Guides others in it, judges their work and improves how it is done.',
    },
  ],
};

/** How far each kind of evidence can lift a person on the scale above. Sample: a local setting. */
export const evidenceLadder: { kind: string; ceiling: number }[] = [
  { kind: 'ATTENDANCE', ceiling: 1 },
  { kind: 'ASSESSMENT', ceiling: 3 },
  { kind: 'OBSERVATION', ceiling: 3 },
  { kind: 'QUALIFICATION', ceiling: 3 },
  { kind: 'CREDIT', ceiling: 3 },
  { kind: 'SIGN_OFF', ceiling: 4 },
];

/** Professional backgrounds: shown on a profile, never read by a match. */
export const professions: { key: string; name: string }[] = [
  { key: 'nursing', name: 'Nursing' },
  { key: 'midwifery', name: 'Midwifery' },
  { key: 'medicine', name: 'Medicine' },
  { key: 'social-work', name: 'Social work' },
  { key: 'teaching', name: 'Teaching' },
  { key: 'early-education', name: 'Early education' },
  { key: 'psychology', name: 'Psychology' },
  { key: 'therapy', name: 'Therapy' },
  { key: 'youth-work', name: 'Youth work' },
  { key: 'lived-experience', name: 'None / lived experience' },
];

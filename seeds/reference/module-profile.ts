import type { ModuleSeed } from './types.js';

type Teaches = ModuleSeed['teaches'];

export const attended = (rank: number, ...competencies: string[]): Teaches =>
  competencies.map((competency) => ({ competency, rank, evidence: 'ATTENDANCE' }));

export const assessed = (rank: number, ...competencies: string[]): Teaches =>
  competencies.map((competency) => ({ competency, rank, evidence: 'ASSESSMENT' }));

interface ModuleProfile extends Omit<ModuleSeed, 'edition' | 'publishedOn' | 'provenance' | 'mix'> {
  mix?: Partial<ModuleSeed['mix']>;
}

/** A module in its first sample edition, with the default mix rule unless it says otherwise. */
export const trainingModule = ({ mix, ...module }: ModuleProfile): ModuleSeed => ({
  ...module,
  edition: '1',
  publishedOn: '2024-09-01',
  provenance: 'Sample: the topic is found in published practice; content, length and refresher interval are invented.',
  mix: { minAgencies: 2, minProfessions: 2, largestShare: 0.8, mustInclude: null, ...mix },
});

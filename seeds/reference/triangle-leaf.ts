import type { CompetencySeed } from './types.js';

export const leaf = (key: string, name: string, description: string): CompetencySeed => ({ key, name, description });

export const tier = (key: string, name: string, description: string, children: CompetencySeed[]): CompetencySeed => ({
  key,
  name,
  description,
  kind: 'GROUP',
  children,
});

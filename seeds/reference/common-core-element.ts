import type { CompetencySeed } from './types.js';

/** One heading under an element. Its key is made from its name, so an edition that renames it gives it a new key. */
export interface Topic {
  kind: 'SKILL' | 'KNOWLEDGE';
  name: string;
  description: string;
  strands?: string[];
}

export const skill = (name: string, description: string, strands?: string[]): Topic => ({
  kind: 'SKILL',
  name,
  description,
  ...(strands && { strands }),
});

export const knowledge = (name: string, description: string, strands?: string[]): Topic => ({
  ...skill(name, description, strands),
  kind: 'KNOWLEDGE',
});

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

export const element = (key: string, name: string, description: string, topics: Topic[]): CompetencySeed => ({
  key,
  name,
  description,
  kind: 'ELEMENT',
  children: topics.map((topic) => ({ key: `${key}.${slug(topic.name)}`, ...topic })),
});

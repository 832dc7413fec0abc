import { keyOf } from './key-of.js';

const wordsOf = (text: string) =>
  keyOf(text)
    .split('-')
    .filter((word) => word.length > 2);

/** Those of which most whole words are words of a text: three at most, and none of which fewer are. */
export function nearNames<Named extends { name: string }>(text: string, among: readonly Named[]): Named[] {
  const words = new Set(wordsOf(text));
  const scored = among.map((one) => ({ one, score: wordsOf(one.name).filter((word) => words.has(word)).length }));
  const best = Math.max(1, ...scored.map(({ score }) => score));
  return scored.flatMap(({ one, score }) => (score === best ? [one] : [])).slice(0, 3);
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Effect } from '../../ui/effect.js';

/** What the last change of a page did, to be said above what it changed. */
export function useDone() {
  const [said, setSaid] = useState<{ times: number; words: ComponentChildren }>();
  return {
    done: said && <Effect key={said.times}>{said.words}</Effect>,
    say: (words: ComponentChildren) => setSaid((before) => ({ times: (before?.times ?? 0) + 1, words })),
    /** What was said goes on otherwise: the focus stays where it is. */
    follow: (words: ComponentChildren) => setSaid((before) => before && { ...before, words }),
  };
}

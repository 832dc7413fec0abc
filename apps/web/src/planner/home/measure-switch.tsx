import { Link } from 'wouter-preact';
import type { Measure } from '../operations.js';
import { usePlan } from '../use-plan.js';

const MEASURES: [Measure, string][] = [
  ['heads', 'Heads'],
  ['fte', 'Full-time equivalents'],
];

/** Whether to count people or their hours first. */
export function MeasureSwitch() {
  const { measure, linkTo } = usePlan();
  return (
    <nav class="tv-switch tv-not-printed" aria-label="Count by">
      {MEASURES.map(([id, name]) => (
        <Link
          key={id}
          href={linkTo('/plan', { measure: id === 'heads' ? null : id })}
          aria-current={measure === id ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

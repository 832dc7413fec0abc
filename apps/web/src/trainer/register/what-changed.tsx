import type { Register } from './operations.js';

/** What the saved marks and results did for the people in the room; nothing until something is recorded. */
export const WhatChanged = ({ register: { effects } }: { register: Register }) =>
  effects.length === 0 ? null : (
    <section class="tv-section" aria-labelledby="what-changed">
      <h2 class="govuk-heading-m" id="what-changed" tabIndex={-1}>
        What this changed
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {inOrder(effects).map(({ competency, inWords }) => (
          <li key={competency.id}>{inWords}</li>
        ))}
      </ul>
    </section>
  );

/** What most people gained by first. */
export const inOrder = (effects: Register['effects']) => [...effects].sort((a, b) => gain(b) - gain(a));

const gain = ({ again, first, lost, raised }: Register['effects'][number]) => (again + first + lost) * 1000 + raised;

import { Disclosure } from '../../ui/disclosure.js';
import type { FrameworkScale, Line } from './operations.js';

interface Props {
  lines: Line[];
  frameworks: FrameworkScale[];
}

/** What the levels mean by which these lines are judged. */
export function LevelKey({ lines, frameworks }: Props) {
  const named = new Set(lines.map(({ competency }) => competency.version.framework.name));
  const used = frameworks.filter(({ name }) => named.has(name));
  const scales = new Map(used.map(({ scale }) => [scale.id, scale]));
  return (
    <Disclosure summary="What the levels mean" class="tv-not-printed">
      {[...scales.values()].map((scale) => (
        <section key={scale.id} aria-label={scale.name}>
          <ul class="govuk-list govuk-list--bullet">
            {scale.levels.map(({ rank, name, description }) => (
              <li key={rank}>
                <strong>{name}</strong>: {description}
              </li>
            ))}
          </ul>
          <p class="tv-quiet">
            {scale.name}. {scale.provenance}
          </p>
        </section>
      ))}
    </Disclosure>
  );
}

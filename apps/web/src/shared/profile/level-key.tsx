import { useQuery } from '@urql/preact';
import { graphql } from '../../graphql/graphql.js';

const SCALES = graphql(`
  query Scales {
    frameworks {
      name
      scale {
        id
        name
        provenance
        levels {
          rank
          name
          description
        }
      }
    }
  }
`);

/** What the levels of these frameworks mean. */
export function LevelKey({ frameworks }: { frameworks: Set<string> }) {
  const [{ data }] = useQuery({ query: SCALES });
  const used = (data?.frameworks ?? []).filter(({ name }) => frameworks.has(name));
  const scales = new Map(used.map(({ scale }) => [scale.id, scale]));
  return (
    <details class="govuk-details tv-not-printed">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What the levels mean</span>
      </summary>
      <div class="govuk-details__text">
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
      </div>
    </details>
  );
}

import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { Table } from '../../ui/table.js';
import { inWords } from '../../shared/words.js';
import { COUNTED } from '../operations.js';
import { outOf } from '../../shared/numbers.js';

export const BY_AGENCY = graphql(
  `
    fragment ByAgency on HeldByAgency @_unmask {
      on
      cluster {
        name
      }
      agencies {
        agency {
          id
          name
        }
        levels {
          level
          heads {
            ...Counted
          }
        }
      }
    }
  `,
  [COUNTED],
);

/** One cluster by employer, in the order of the alphabet; an expected agency with nobody is a row of zero. */
export const ByAgency = ({ held: { on, cluster, agencies } }: { held: ResultOf<typeof BY_AGENCY> }) => (
  <section class="tv-section" aria-labelledby="by-agency">
    <h2 class="govuk-heading-l" id="by-agency">
      By agency
    </h2>
    <p class="govuk-body">
      How many of each agency’s people in post here meet the level, by name of the agency. Expected agencies with nobody
      here are rows of zero.
    </p>
    <Table caption={`${cluster.name}: people who meet each need level, of the agency’s people in post, ${inWords(on)}`}>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            Agency
          </th>
          {agencies[0]?.levels.map(({ level }) => (
            <th class="govuk-table__header govuk-table__header--numeric" scope="col" key={level}>
              {level}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {agencies.map(({ agency, levels }) => (
          <tr class="govuk-table__row" key={agency.id}>
            <th class="govuk-table__header" scope="row">
              {agency.name}
            </th>
            {levels.map(({ level, heads }) => (
              <td class="govuk-table__cell govuk-table__cell--numeric" key={level}>
                {outOf(heads)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  </section>
);

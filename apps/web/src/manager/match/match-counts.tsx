import { inWords } from '../../shared/words.js';
import { Table } from '../../ui/table.js';
import type { Match } from './operations.js';
import { thousands } from '../numbers.js';
import { placeName } from './place-name.js';

/** Everybody who meets the need or is just short of it, by where they work. */
export const MatchCounts = ({ match }: { match: Match }) => (
  <Table caption={`Who could help on ${inWords(match.on)}, of ${thousands(match.considered)} people considered`}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">
          Where they work
        </th>
        <th class="govuk-table__header govuk-table__header--numeric" scope="col">
          Meet everything
        </th>
        <th class="govuk-table__header govuk-table__header--numeric" scope="col">
          Just short
        </th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {match.counts.map(({ where, meeting, justShort }) => (
        <tr key={where} class="govuk-table__row">
          <th class="govuk-table__header" scope="row">
            {placeName(where, match.cluster)}
          </th>
          <td class="govuk-table__cell govuk-table__cell--numeric">{thousands(meeting)}</td>
          <td class="govuk-table__cell govuk-table__cell--numeric">{thousands(justShort)}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);

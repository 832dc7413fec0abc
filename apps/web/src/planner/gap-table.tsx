import { Link } from 'wouter-preact';
import { Table } from '../ui/table.js';
import { GapCell } from './gap-cell.js';
import type { Measure, PlaceGap } from './operations.js';
import { usePlan } from './use-plan.js';

interface Props {
  caption: string;
  places: PlaceGap[];
  measure: Measure;
  thresholdPercent: number;
}

/** Cluster by cluster and need level by need level: the colour only repeats what each cell says. */
export const GapTable = ({ caption, places, measure, thresholdPercent }: Props) => (
  <Table caption={caption}>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">
          Cluster
        </th>
        {places[0]?.levels.map(({ level }) => (
          <LevelHeader key={level.id} {...level} />
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {places.map((place) => (
        <tr class="govuk-table__row" key={place.id}>
          <PlaceHeader place={place} />
          {place.levels.map((gap) => (
            <GapCell key={gap.level.id} gap={gap} measure={measure} thresholdPercent={thresholdPercent} />
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
);

function LevelHeader({ id, name }: { id: string; name: string }) {
  const { linkTo } = usePlan();
  return (
    <th class="govuk-table__header tv-cell-head" scope="col">
      <Link class="govuk-link" href={linkTo(`/plan/levels/${id}`)}>
        {name}
      </Link>
    </th>
  );
}

/** The first cell of a row: the cluster, with the way to look closer, and its area. */
export function PlaceHeader({ place: { id, name, area } }: { place: Pick<PlaceGap, 'id' | 'name' | 'area'> }) {
  const { linkTo } = usePlan();
  return (
    <th class="govuk-table__header tv-place" scope="row">
      <Link class="govuk-link" href={linkTo(`/plan/clusters/${id}`)}>
        {name}
      </Link>
      <span class="tv-place__area">{area}</span>
    </th>
  );
}

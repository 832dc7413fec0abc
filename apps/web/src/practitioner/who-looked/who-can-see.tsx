import type { OneOf } from '../../graphql/graphql.js';
import { inWords, listed } from '../../shared/words.js';
import { dayColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import type { CanSee } from './operations.js';

type Somebody = CanSee['people'][number];
type Trained = CanSee['trainers'][number];

/** Who can see what of my record, by what they are to me. */
export const WhoCanSee = ({ canSee: { on, people, trainers } }: { canSee: CanSee }) => (
  <section class="tv-section" aria-labelledby="who-can-see">
    <h2 class="govuk-heading-l" id="who-can-see">
      Who can see what of my record
    </h2>
    <DataTable
      caption={`Who manages and supervises me, and who keeps the records, on ${inWords(on)}`}
      columns={PEOPLE}
      rows={people}
      rowKey={({ name, by, role }) => `${name} ${by} ${role?.name}`}
      empty={<p class="govuk-inset-text">Nobody manages or supervises you today, and there is no data steward.</p>}
    />
    {trainers.length > 0 && (
      <DataTable
        caption="Who trains the sessions on which I have a place or a mark, the last first; fifty at most"
        columns={TRAINERS}
        rows={trainers}
        rowKey={({ session }) => session.id}
      />
    )}
    <p class="govuk-body">
      Trainers see on the register your name, employer, role, profession and marks, and what the assessment of their
      session said. Trainers, managers and stewards may find you by your name, with your employer; managers and stewards
      with your role too. A manager who looks for somebody for a family may be told that you can meet the need. Planners
      read counts, never names.
    </p>
  </section>
);

const PEOPLE: Column<Somebody>[] = [
  { name: 'Who', cell: ({ name }) => name, isKey: true },
  { name: 'As', cell: ({ by, role }) => `${AS[by]}${role ? `, of my post as ${role.name}` : ''}` },
  dayColumn('Since', ({ since }) => since, { none: 'Not kept' }),
  { name: 'What they see', cell: ({ sees }) => sees },
];

const TRAINERS: Column<Trained>[] = [
  { name: 'Session', cell: ({ session }) => session.module.name, isKey: true },
  dayColumn('Held on', ({ session }) => session.heldOn),
  { name: 'Trainers', cell: ({ trainers }) => listed(trainers.map(({ name }) => name)) },
];

const AS: Record<OneOf<'SightBy'>, string> = {
  LINE_MANAGER: 'Line manager',
  TEAM_LEADER: 'Leader of my team',
  MANAGER_MEANWHILE: 'Manager meanwhile',
  MANAGER_ABOVE: 'Manager further up',
  DEPUTY: 'Stands in for one of them',
  CLINICAL_SUPERVISOR: 'Clinical supervisor',
  STEWARD: 'Data steward',
  STEWARD_DEPUTY: 'Stands in for a data steward',
};

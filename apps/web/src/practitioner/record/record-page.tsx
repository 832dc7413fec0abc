import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { attendanceWord } from '../../shared/attendance-states.js';
import { evidenceWord } from '../../shared/evidence-kinds.js';
import { counted, inWords, momentInWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { type Mark, MY_RECORD, type Piece } from './operations.js';

/** Everything that was ever recorded of me: asked for or not, standing or voided. */
export function RecordPage() {
  const [{ sessions, evidence }] = useFilters(['sessions', 'evidence'] as const);
  return (
    <Page title="All that is on my record">
      <p class="govuk-body-l">
        What registers and other people have recorded of you, whether or not a post asks for it, and what was withdrawn
        since. It stays yours when you have left.
      </p>
      <QueryView query={MY_RECORD} variables={{ sessions, evidence }}>
        {({ myAttendances, myEvidence }) => (
          <>
            <DataTable
              caption="Sessions, the last to be marked first"
              columns={OF_SESSIONS}
              rows={myAttendances.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              empty={<Nothing says="No register has a mark of you yet." />}
            />
            {myAttendances.pageInfo.hasNextPage && (
              <Older what="sessions" filters={{ evidence, sessions: myAttendances.pageInfo.endCursor }} />
            )}
            <DataTable
              caption="Evidence, the newest first"
              columns={OF_EVIDENCE}
              rows={myEvidence.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              empty={<Nothing says="There is no evidence on your record yet." />}
            />
            {myEvidence.pageInfo.hasNextPage && (
              <Older what="evidence" filters={{ sessions, evidence: myEvidence.pageInfo.endCursor }} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const OF_SESSIONS: Column<Mark>[] = [
  { name: 'Session', cell: ({ session }) => session.module.name, isKey: true },
  { name: 'Held on', cell: ({ session }) => inWords(session.heldOn), value: ({ session }) => session.heldOn },
  { name: 'Marked', cell: marked },
  { name: 'Credit', cell: ({ contentCredit }) => (contentCredit ? 'Yes' : 'No') },
  { name: 'By', cell: ({ markedBy, recordedAt }) => `${markedBy?.name ?? 'Not known'}, ${momentInWords(recordedAt)}` },
  { name: 'Stands', cell: stands },
];

const OF_EVIDENCE: Column<Piece>[] = [
  { name: 'Competency', cell: ({ competency }) => competency.name, isKey: true },
  { name: 'Evidence', cell: ({ kind }) => evidenceWord(kind) },
  { name: 'States', cell: ({ stated }) => stated?.name ?? 'No level' },
  { name: 'From', cell: ({ from }) => inWords(from), value: ({ from }) => from },
  { name: 'Last day', cell: ({ lastDay }) => (lastDay ? inWords(lastDay) : 'No end'), value: ({ lastDay }) => lastDay },
  {
    name: 'On the record since',
    cell: ({ recordedAt }) => momentInWords(recordedAt),
    value: ({ recordedAt }) => recordedAt,
  },
  { name: 'Stands', cell: stands },
  {
    name: 'If it is wrong',
    cell: ({ id, competency, kind }) => (
      <Link href={withSearch('/profile/corrections', { evidence: id })} class="govuk-link">
        Say so
        <span class="govuk-visually-hidden">
          {' '}
          of {evidenceWord(kind)}, {competency.name}
        </span>
      </Link>
    ),
  },
];

function marked({ state, minutes, session, reason }: Mark): string {
  const there = state === 'ABSENT' ? '' : `, ${minutes} of ${counted(session.minutes, 'minute')}`;
  return `${attendanceWord(state)}${there}${reason ? `: ${reason}` : ''}`;
}

function stands({ voidedAt, voidReason }: Pick<Mark, 'voidedAt' | 'voidReason'>): string {
  return voidedAt ? `Withdrawn ${momentInWords(voidedAt)}: ${voidReason}` : 'Yes';
}

const Nothing = ({ says }: { says: string }) => <p class="govuk-inset-text">{says}</p>;

const Older = ({ what, filters }: { what: string; filters: Record<string, string | null> }) => (
  <p class="govuk-body">
    <Link href={withSearch('/profile/record', filters)} class="govuk-link">
      Older {what}
    </Link>
  </p>
);

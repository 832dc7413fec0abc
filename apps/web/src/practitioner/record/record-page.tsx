import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { attendanceWord } from '../../shared/attendance-states.js';
import { evidenceWord } from '../../shared/evidence-kinds.js';
import { useMe } from '../../shared/me.js';
import { PrintHead } from '../../shared/profile/print-head.js';
import { counted, inWords, momentInWords } from '../../shared/words.js';
import { dayColumn, momentColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { PrintButton, PrintedWhole } from '../../ui/files/print-whole.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { MyLearning } from '../learning/my-learning.js';
import { type Mark, MY_RECORD, type Piece } from './operations.js';

/** Everything that was ever recorded of me: asked for or not, standing or voided. */
export function RecordPage() {
  const me = useMe();
  const [{ learnt, sessions, evidence }] = useFilters(['learnt', 'sessions', 'evidence'] as const);
  return (
    <Page title="All that is on my record">
      <PrintHead name={me.name} />
      <p class="govuk-body-l">
        What you attended, were assessed or seen at, brought from elsewhere and added yourself, whether or not a post
        asks for it. It stays yours when you have left.
      </p>
      <PrintedWhole>
        <MyLearning after={learnt} filters={{ sessions, evidence }} />
        <PrintButton />
        <h2 class="govuk-heading-l">Mark by mark and piece by piece</h2>
        <p class="govuk-body">What registers and other people have recorded of you, and what was withdrawn since.</p>
        <QueryView query={MY_RECORD} variables={{ sessions, evidence }}>
          {({ myAttendances, myEvidence }) => (
            <>
              <DataTable
                caption="Sessions, the last to be marked first"
                columns={OF_SESSIONS}
                rows={myAttendances.edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                whole={wholeList({
                  query: MY_RECORD,
                  after: (cursor) => ({ sessions: cursor, evidence }),
                  list: (answer) => answer.myAttendances,
                  areMore: myAttendances.pageInfo.hasNextPage || sessions !== null,
                })}
                empty={<Nothing says="No register has a mark of you yet." />}
              />
              {myAttendances.pageInfo.hasNextPage && (
                <Older what="sessions" filters={{ learnt, evidence, sessions: myAttendances.pageInfo.endCursor }} />
              )}
              <DataTable
                caption="Evidence, the newest first"
                columns={ofEvidence(me.partnership.today)}
                rows={myEvidence.edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                whole={wholeList({
                  query: MY_RECORD,
                  after: (cursor) => ({ sessions, evidence: cursor }),
                  list: (answer) => answer.myEvidence,
                  areMore: myEvidence.pageInfo.hasNextPage || evidence !== null,
                })}
                empty={<Nothing says="There is no evidence on your record yet." />}
              />
              {myEvidence.pageInfo.hasNextPage && (
                <Older what="evidence" filters={{ learnt, sessions, evidence: myEvidence.pageInfo.endCursor }} />
              )}
            </>
          )}
        </QueryView>
      </PrintedWhole>
    </Page>
  );
}

const OF_SESSIONS: Column<Mark>[] = [
  { name: 'Session', cell: ({ session }) => session.module.name, isKey: true },
  { ...dayColumn<Mark>('Held on', ({ session }) => session.heldOn), value: ({ session }) => session.heldOn },
  { name: 'Marked', cell: marked },
  { name: 'Credit', cell: ({ contentCredit }) => (contentCredit ? 'Yes' : 'No') },
  { name: 'By', cell: ({ markedBy, recordedAt }) => `${markedBy?.name ?? 'Not known'}, ${momentInWords(recordedAt)}` },
  { name: 'Stands', cell: stands },
];

const ofEvidence = (today: string): Column<Piece>[] => [
  { name: 'Competency', cell: ({ competency }) => competency.name, isKey: true },
  { name: 'Evidence', cell: ({ kind }) => evidenceWord(kind) },
  { name: 'States', cell: ({ stated }) => stated?.name ?? 'No level' },
  { ...dayColumn<Piece>('From', ({ from }) => from), value: ({ from }) => from },
  { ...dayColumn<Piece>('Last day', ({ lastDay }) => lastDay, { none: 'No end' }), value: ({ lastDay }) => lastDay },
  {
    ...momentColumn<Piece>('On the record since', ({ recordedAt }) => recordedAt),
    value: ({ recordedAt }) => recordedAt,
  },
  { name: 'Stands', cell: (piece) => pieceStands(piece, today) },
  {
    name: 'If it is wrong',
    isToPress: true,
    cell: ({ id, competency, kind }) => (
      <Link href={withSearch('/profile/corrections', { evidence: id })} class="govuk-link tv-alone">
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

/* What ended stands, and counts no more. */
function pieceStands(piece: Piece, today: string): string {
  const isOver = piece.voidedAt === null && piece.lastDay !== null && piece.lastDay < today;
  return isOver ? `Until ${inWords(piece.lastDay!)}` : stands(piece);
}

const Nothing = ({ says }: { says: string }) => <p class="govuk-inset-text">{says}</p>;

const Older = ({ what, filters }: { what: string; filters: Record<string, string | null> }) => (
  <p class="govuk-body tv-not-printed">
    <Link href={withSearch('/profile/record', filters)} class="govuk-link tv-alone">
      Older {what}
    </Link>
  </p>
);

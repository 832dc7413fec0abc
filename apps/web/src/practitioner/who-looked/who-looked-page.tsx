import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { rightsInWords } from '../../shared/grant-words.js';
import { stewardOf, useMe } from '../../shared/me.js';
import { momentColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { type Look, WHO_LOOKED } from './operations.js';
import { OtherAgencies } from './other-agencies.js';
import { WhoCanSee } from './who-can-see.js';

/** R8 and R12: who looked at my record, who can see what of it, and who manages and supervises me. */
export function WhoLookedPage() {
  const me = useMe();
  const [{ after }] = useFilters(['after'] as const);
  return (
    <Page title="Who looked at my record" back={{ to: '/profile', text: 'My profile' }}>
      <p class="govuk-body-l">
        Each time that somebody was shown something of you, or changed something of yours. What you do yourself is not
        listed, unless it was with another account.
      </p>
      <QueryView query={WHO_LOOKED} variables={{ after }}>
        {({ whoLooked: { edges, pageInfo }, whoCanSee }) => (
          <>
            <DataTable
              caption={after ? 'Who looked, earlier' : 'Who looked, the latest first'}
              columns={COLUMNS}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              whole={wholeList({
                query: WHO_LOOKED,
                after: (cursor) => ({ after: cursor }),
                list: ({ whoLooked }) => whoLooked,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
              empty={<p class="govuk-inset-text">Nobody else has been shown anything of your record.</p>}
            />
            <Pages after={after} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
            <WhoCanSee canSee={whoCanSee} />
            <OtherAgencies />
          </>
        )}
      </QueryView>
      <p class="govuk-inset-text">If somebody looked who should not have, tell {stewardOf(me)}.</p>
      <button type="button" class="govuk-button govuk-button--secondary tv-not-printed" onClick={() => window.print()}>
        Print or save as PDF
      </button>
    </Page>
  );
}

const COLUMNS: Column<Look>[] = [
  momentColumn('When', ({ at }) => at, { isKey: true }),
  { name: 'Who', cell: ({ name }) => name },
  { name: 'What they did', cell: whatInWords },
  { name: 'By which right', cell: rightsInWords },
];

function whatInWords({ inWords, changed, ofAnother, reason }: Look) {
  const more = [changed && 'It changed your record', ofAnother && 'It was about somebody else, and names you'];
  return (
    <>
      {[inWords, ...more].filter(Boolean).join('. ')}.{reason && <div class="tv-quiet">Their reason: {reason}</div>}
    </>
  );
}

const Pages = ({ after, next }: { after: string | null; next: string | null }) =>
  after || next ? (
    <div class="tv-ways tv-not-printed">
      {next && (
        <Link href={withSearch('/profile/who-looked', { after: next })} class="govuk-link">
          Earlier
        </Link>
      )}
      {after && (
        <Link href="/profile/who-looked" class="govuk-link">
          Back to the latest
        </Link>
      )}
    </div>
  ) : null;

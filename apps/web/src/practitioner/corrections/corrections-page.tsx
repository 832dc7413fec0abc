import { Link, useLocation } from 'wouter-preact';
import { useState } from 'preact/hooks';
import { useFilters, withSearch } from '../../shared/address.js';
import { howFar, SUBJECT_NAMES } from '../../shared/corrections/correction-words.js';
import { CorrectionsToAnswer } from '../../shared/corrections/corrections-to-answer.js';
import { CORRECTIONS } from '../../shared/corrections/operations.js';
import { holds, useMe } from '../../shared/me.js';
import { momentColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { Effect } from '../../ui/effect.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { AskForm } from './ask-form.js';
import { MY_CORRECTIONS, type MyCorrection, type Sent } from './operations.js';

/** What I say is wrong in my record, what I was answered, and what others ask of judgements of mine. */
export function CorrectionsPage() {
  const me = useMe();
  const [, go] = useLocation();
  const [{ evidence, post, after }] = useFilters(['evidence', 'post', 'after'] as const);
  const [said, setSaid] = useState<Sent & { times: number }>();
  const answers =
    !me.ownRecordAlone && (['MANAGER', 'TRAINER', 'CLINICAL_SUPERVISOR'] as const).some((grant) => holds(me, grant));
  return (
    <Page title="Something is wrong in my record" back={{ to: '/profile', text: 'My profile' }}>
      <p class="govuk-body-l">
        Say what is wrong. Your data steward answers; about a judgement, whoever gave it. What you wrote and what you
        were answered both stay, for you and for them.
      </p>
      <QueryView query={MY_CORRECTIONS} variables={{ after }}>
        {({ myCorrections: { edges, pageInfo } }, again) => (
          <>
            {said && (
              <Effect key={said.times}>
                It was sent to {said.goesTo ?? 'your data steward'}. You are told by mail when it is answered. You wrote
                {said.about && ` of ${said.about}`}: “{said.said}”
              </Effect>
            )}
            <AskForm
              key={said?.times ?? 0}
              evidenceId={evidence}
              postId={post}
              onDone={(sent) => {
                setSaid((before) => ({ ...sent, times: (before?.times ?? 0) + 1 }));
                // What more there is to say is of nothing in particular.
                if (evidence || post) go('/profile/corrections', { replace: true });
                again();
              }}
            />
            <DataTable
              caption="What I asked, the last first"
              columns={COLUMNS}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              whole={wholeList({
                query: MY_CORRECTIONS,
                after: (cursor) => ({ after: cursor }),
                list: ({ myCorrections }) => myCorrections,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
              empty={<p class="govuk-inset-text">You have asked for no correction.</p>}
            />
            {pageInfo.hasNextPage && (
              <div class="tv-ways">
                <Link class="govuk-link" href={withSearch('/profile/corrections', { after: pageInfo.endCursor })}>
                  Earlier
                </Link>
              </div>
            )}
          </>
        )}
      </QueryView>
      {answers && (
        <QueryView query={CORRECTIONS} variables={{ answeredToo: true }}>
          {({ corrections: { edges } }) => (
            <CorrectionsToAnswer
              rows={edges.map(({ node }) => node).filter(({ goesTo }) => goesTo !== null)}
              caption="What others ask of judgements"
              empty="Nobody asks about a judgement of yours."
              below="/profile/corrections"
            />
          )}
        </QueryView>
      )}
    </Page>
  );
}

const COLUMNS: Column<MyCorrection>[] = [
  momentColumn('Asked', ({ askedAt }) => askedAt, { isKey: true }),
  { name: 'What is wrong', cell: ({ subject, about, said }) => `${about ?? SUBJECT_NAMES[subject]}: ${said}` },
  {
    name: 'How far it is',
    cell: (asked) => (
      <>
        {howFar(asked)}.{asked.answer && <div class="tv-quiet">{asked.answer}</div>}
      </>
    ),
  },
];

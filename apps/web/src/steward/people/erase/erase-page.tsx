import { Link } from 'wouter-preact';
import type { OneOf } from '../../../graphql/graphql.js';
import { momentInWords } from '../../../shared/words.js';
import { DataTable } from '../../../ui/data-table.js';
import { Page, Title } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import type { Column } from '../../../ui/table-column.js';
import { ChangeForm } from '../../desk/change-form.js';
import { textIn } from '../../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../../desk/reason-field.js';
import { useDone } from '../../desk/use-done.js';
import { ERASE, ERASURE, type Erasure } from './operations.js';

/** What erasing somebody removes and what it leaves, before it is done, and that it was. */
export function ErasePage({ id }: { id: string }) {
  const { done, say } = useDone();
  return (
    <Page title="Erase a person" back={{ to: `/desk/people/${id}`, text: 'The person' }}>
      {done}
      <QueryView query={ERASURE} variables={{ id }}>
        {({ erasure }, again) => (
          <>
            <Title of={erasure.erasedAt ? 'Somebody who was erased' : `Erase ${erasure.practitioner.name}`} />
            {erasure.erasedAt ? (
              <p class="govuk-body-l">
                Erased {momentInWords(erasure.erasedAt)}. Nothing is left that names them. Copies of the database that
                were made before still do: whoever keeps those lets them run out.
              </p>
            ) : (
              <BeforeIt id={id} erasure={erasure} />
            )}
            <Kinds erasure={erasure} />
            {!erasure.erasedAt && erasure.inTheWay.length === 0 && (
              <Erase
                id={id}
                onDone={() => {
                  say('They were erased. Figures are as they were, and nobody can be told who stands behind them.');
                  again();
                }}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const BeforeIt = ({ id, erasure: { inTheWay, listsWithdrawn } }: { id: string; erasure: Erasure }) => (
  <>
    {inTheWay.length > 0 ? (
      <div class="govuk-inset-text">
        <p class="govuk-body">
          <strong>They cannot be erased yet.</strong>
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {inTheWay.map((obstacle) => (
            <li key={obstacle.inWords}>
              {obstacle.inWords} <WayTo id={id} obstacle={obstacle} />
            </li>
          ))}
        </ul>
      </div>
    ) : (
      <p class="govuk-body-l">
        This is for good. Give them all that is held on them first, if they want it. Another list of their employer that
        names them puts somebody new on the record.
      </p>
    )}
    {listsWithdrawn.length > 0 && (
      <>
        <p class="govuk-body">
          These lists name them or are not read yet. They are withdrawn and their files removed; send them again without
          the row:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {listsWithdrawn.map((list) => (
            <li key={list.id}>
              <Link class="govuk-link" href={`/desk/staff-lists/${list.id}`}>
                {list.name}
              </Link>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);

/* Where it is put right. */
function WayTo({ id, obstacle }: { id: string; obstacle: Obstacle }) {
  const way = WAYS[obstacle.kind]?.(id, obstacle);
  return way ? (
    <Link class="govuk-link" href={way.to}>
      {way.text}
    </Link>
  ) : null;
}

type Obstacle = Erasure['inTheWay'][number];

const WAYS: Partial<Record<Obstacle['kind'], (person: string, obstacle: Obstacle) => { to: string; text: string }>> = {
  POSTS: (person) => ({ to: `/desk/people/${person}#posts`, text: 'Their posts' }),
  HOLD: (person) => ({ to: `/desk/people/${person}#requests`, text: 'The hold, and how to lift it' }),
  LISTS: () => ({ to: '/desk/staff-lists', text: 'Lists' }),
  PROGRAM: (_, { id }) => ({ to: `/desk/machines/${id}`, text: 'The program' }),
};

const Kinds = ({ erasure: { kinds, erasedAt } }: { erasure: Erasure }) => (
  <DataTable
    caption={erasedAt ? 'What is left, of somebody whom nobody can name' : 'What becomes of what is held on them'}
    columns={COLUMNS}
    rows={kinds.filter(({ count }) => count > 0)}
    rowKey={({ key }) => key}
  />
);

const BECOMES: Record<OneOf<'AtErasure'>, string> = {
  GOES: 'Goes',
  LOSES_ITS_WORDS: 'Stays, without what was written',
  STAYS: 'Stays, and names nobody',
};

const COLUMNS: Column<Erasure['kinds'][number]>[] = [
  { name: 'What', cell: ({ name }) => name, isKey: true },
  { name: 'How many', cell: ({ count }) => count, isNumeric: true },
  { name: 'What becomes of it', cell: ({ becomes }) => BECOMES[becomes] },
];

const Erase = ({ id, onDone }: { id: string; onDone: () => void }) => (
  <ChangeForm
    summary="Erase them"
    of="erase"
    mutation={ERASE}
    read={(form) => ({ input: { practitionerId: id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Erase them for good"
    isWarning
    onDone={onDone}
  >
    {(field) => <ReasonField {...field('reason')} label="Why, without their name?" />}
  </ChangeForm>
);

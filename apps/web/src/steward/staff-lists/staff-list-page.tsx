import { Link } from 'wouter-preact';
import type { ComponentChildren } from 'preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { counted, inWords, listed, momentInWords } from '../../shared/words.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { SaveFile } from '../../shared/save-file.js';
import { useDone } from '../desk/use-done.js';
import { Decide } from './decide.js';
import { IsItRight } from './is-it-right.js';
import { HowItIsRead } from './how-it-is-read.js';
import { ListBar } from './list-bar.js';
import { NotOnList } from './leavers/not-on-list.js';
import { type Import, LIST_ROWS, type Outcome, type Rows, STAFF_LIST, type StaffList } from './operations.js';
import { ChangedRows, RefusedRows } from './rows.js';
import { ListProgress } from './list-progress.js';
import { SaveList } from './save-list.js';
import { StayedRows } from './stayed-rows.js';
import { StandsStill } from './stands-still.js';
import { UnknownNames } from './names/unknown-names.js';
import { UndoButton, UndoList } from './undo-list.js';
import { WithdrawList } from './withdraw-list.js';
import { changing, IN_ORDER, isUnderWay, isWorkedOn, outcomeWords, rowsOf, KINDS, titleOf } from './words.js';

/** One list: what it would change, what is wrong with it, who is in doubt; then saved or withdrawn. */
export function StaffListPage({ id }: { id: string }) {
  const [{ show, after, missing, stayed }] = useFilters(['show', 'after', 'missing', 'stayed'] as const);
  const chosen = outcomeIn(show);
  const { done, say } = useDone();
  return (
    <Page title="A list" back={{ to: '/desk/staff-lists', text: 'Lists' }}>
      {done}
      <QueryView
        query={STAFF_LIST}
        variables={{
          id,
          show: chosen ?? 'CHANGED',
          one: chosen !== null,
          first: chosen ? 20 : 6,
          after: chosen && after,
        }}
      >
        {(answer, again) => (
          <>
            <Whole answer={answer} show={chosen} say={say} again={again} />
            {LEAVERS_OF.includes(answer.importedList.state) && answer.importedList.kind === 'STAFF' && (
              <NotOnList list={answer.importedList} after={missing} say={say} />
            )}
            {answer.importedList.keptCount > 0 && <StayedRows list={answer.importedList} after={stayed} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

/* Whoever left is ended beside the list, before it is saved or after. */
const LEAVERS_OF: readonly Import['state'][] = ['SHOWN', 'SAVED'];

const SETTLED: Partial<Record<Import['state'], string>> = {
  SAVED: 'Saved',
  UNDOING: 'Being undone',
  UNDONE: 'Undone',
  WITHDRAWN: 'Withdrawn',
};

/* In which it is known what all rows do. */
const COUNTED: readonly Import['state'][] = ['SHOWN', 'SAVING', 'SAVED', 'UNDOING', 'UNDONE'];

/* Of a file that could not be opened there is no heading to choose. */
const canBeReadOtherwise = ({ state, trouble, headings }: Import) =>
  state === 'ASKS' || state === 'SHOWN' || (state === 'READING' && trouble !== null && headings.length > 0);

const isSavedOrUndone = (state: Import['state']) => ['SAVING', 'SAVED', 'UNDOING', 'UNDONE'].includes(state);

const outcomeIn = (text: string | null): Outcome | null => IN_ORDER.find((outcome) => outcome === text) ?? null;

interface Props {
  answer: StaffList;
  show: Outcome | null;
  say: (words: ComponentChildren) => void;
  again: () => void;
}

function Whole({ answer, show, say, again }: Props) {
  const list = answer.importedList;
  const onDone = (words: ComponentChildren) => {
    say(words);
    again();
  };
  return (
    <>
      <HowItStands list={list} onDone={onDone} again={again} />
      {show ? (
        <Part of={show} rows={answer.rows} list={list} onDone={onDone} isAll />
      ) : (
        <>
          {answer.refused && <Part of="REFUSED" rows={answer.refused} list={list} onDone={onDone} />}
          {answer.doubtful && <Part of="DOUBTFUL" rows={answer.doubtful} list={list} onDone={onDone} />}
          <Part of="CHANGED" rows={answer.rows} list={list} onDone={onDone} />
          {answer.added && <Part of="ADDED" rows={answer.added} list={list} onDone={onDone} />}
        </>
      )}
    </>
  );
}

/** What its rows would do, or did, and the file with it beside each row. */
const WhatRowsDo = ({ list }: { list: Import }) => (
  <>
    <ListBar list={list} />
    <SaveFile
      path="/files/lists"
      asked={{ importId: list.id }}
      text="Save the file with what each row does (CSV)"
      isSecondary
    />
  </>
);

interface StateProps {
  list: Import;
  onDone: (words: ComponentChildren) => void;
  again: () => void;
}

/** How the list stands, and what can be done about it. */
function HowItStands({ list, onDone, again }: StateProps) {
  const stands = isUnderWay(list) ? 'UNDER_WAY' : isWorkedOn(list) ? 'STILL' : list.state;
  return (
    <>
      <Title of={titleOf(list)} />
      <p class="govuk-body-l">{list.inWords}</p>
      <p class="govuk-body tv-quiet">
        {list.fileName}, as of {inWords(list.listedOn)}. {KINDS[list.kind].dayHint}. Read by {list.madeBy},{' '}
        {momentInWords(list.madeAt)}.
        {list.settledAt && ` ${SETTLED[list.state]} by ${list.settledBy}, ${momentInWords(list.settledAt)}.`}
      </p>
      {stands === 'UNDER_WAY' && <ListProgress list={list} again={again} />}
      {stands === 'STILL' && <StandsStill list={list} onDone={onDone} />}
      <NotRead list={list} />
      {COUNTED.includes(list.state) && <WhatRowsDo list={list} />}
      {stands === 'SHOWN' && <ToSave list={list} onDone={onDone} />}
      <TakeBack {...{ list, onDone, stands }} />
      {canBeReadOtherwise(list) && <HowItIsRead key={list.state} list={list} onDone={onDone} />}
      {MAY_BE_WITHDRAWN.includes(stands) && <WithdrawList list={list} onDone={onDone} />}
    </>
  );
}

/** What a saved list wrote, or what stayed of it when it was undone. */
const TakeBack = ({ stands, ...props }: Omit<StateProps, 'again'> & { stands: string }) => (
  <>
    {stands === 'UNDONE' && props.list.keptCount > 0 && <UndoButton {...props} text={TRY_AGAIN} />}
    {stands === 'SAVED' && changing(props.list) > 0 && <UndoList {...props} />}
  </>
);

const TRY_AGAIN = 'Try again to take back what stayed';

const ToSave = (props: Omit<StateProps, 'again'>) => (
  <>
    <SaveList {...props} />
    <UnknownNames {...props} />
  </>
);

const MAY_BE_WITHDRAWN = ['SHOWN', 'ASKS'];

/** Columns that are no field, so that none is thought to have been read. */
function NotRead({ list: { headings, columns } }: { list: Import }) {
  const others = headings.filter((heading, at) => heading !== '' && !columns.some(({ column }) => column === at + 1));
  return others.length > 0 ? (
    <p class="govuk-body">
      Not read: {others.length === 1 ? 'the column' : 'the columns'} {listed(others.map((heading) => `“${heading}”`))}.
    </p>
  ) : null;
}

interface PartProps {
  of: Outcome;
  rows: Rows;
  list: Import;
  onDone: (words: ComponentChildren) => void;
  /** Whether it is all that the page shows, page by page; else the first few, with the way to the others. */
  isAll?: boolean;
}

/** The rows of one outcome. */
function Part({ of, rows: { edges, pageInfo }, list, onDone, isAll = false }: PartProps) {
  const rows = edges.map(({ node }) => node);
  if (rows.length === 0) return null;
  const whole = wholeList({
    query: LIST_ROWS,
    after: (cursor) => ({ id: list.id, show: of, after: cursor }),
    list: (answer) => answer.importRows,
    areMore: pageInfo.hasNextPage || pageInfo.hasPreviousPage,
    count: rowsOf(list, of),
  });
  const title = `${outcomeWords(list.kind, of).title}: ${counted(rowsOf(list, of), 'row')}`;
  return (
    <>
      {of === 'REFUSED' && <RefusedRows {...{ rows, whole }} caption={title} />}
      {of === 'DOUBTFUL' && <h2 class="govuk-heading-m">{title}</h2>}
      {of === 'DOUBTFUL' &&
        rows.map((row) =>
          list.kind === 'DEMAND' ? (
            <IsItRight key={row.line} row={row} list={list} onDone={onDone} />
          ) : (
            <Decide key={row.line} row={row} list={list} onDone={onDone} />
          ),
        )}
      {of !== 'REFUSED' && of !== 'DOUBTFUL' && (
        <ChangedRows {...{ rows, whole }} caption={title} isSaved={isSavedOrUndone(list.state)} />
      )}
      {pageInfo.hasNextPage && (
        <Link
          class="govuk-button govuk-button--secondary"
          href={withSearch(`/desk/staff-lists/${list.id}`, { show: of, after: isAll ? pageInfo.endCursor : null })}
        >
          {isAll ? 'Next rows' : 'See all of them'}
          <span class="govuk-visually-hidden"> {outcomeWords(list.kind, of).name}</span>
        </Link>
      )}
    </>
  );
}

import { Link } from 'wouter-preact';
import type { ComponentChildren } from 'preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { inWords, listed, momentInWords } from '../../shared/words.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { HowItIsRead } from './how-it-is-read.js';
import { ListFile } from './list-file.js';
import { ListBar } from './list-bar.js';
import { NotOnList } from './leavers/not-on-list.js';
import { OneOutcome } from './one-outcome.js';
import { type Import, LIST_ROWS, type Outcome, type Rows, STAFF_LIST, type StaffList } from './operations.js';
import { ListProgress } from './list-progress.js';
import { OutcomeRows, titleOfRows } from './outcome-rows.js';
import { SaveList } from './save-list.js';
import { StayedRows } from './stayed-rows.js';
import { StandsStill } from './stands-still.js';
import { UnknownNames } from './names/unknown-names.js';
import { WhatNext } from './next/what-next.js';
import { UndoButton, UndoList } from './undo-list.js';
import { useWhenSettled } from './when-settled.js';
import { WithdrawList } from './withdraw-list.js';
import { changing, IN_ORDER, isCounted, outcomeWords, rowsOf, KINDS, titleOf } from './words.js';

/** One list: what it would change, what is wrong with it, who is in doubt; then saved or withdrawn. */
export function StaffListPage({ id }: { id: string }) {
  const [{ show, after, before, missing, stayed }] = useFilters([
    'show',
    'after',
    'before',
    'missing',
    'stayed',
  ] as const);
  const chosen = outcomeIn(show);
  const { done, say, follow } = useDone();
  return (
    <Page title="A list" back={{ to: '/desk/staff-lists', text: 'Lists' }}>
      {done}
      <QueryView
        key={chosen && `${chosen} ${after}`}
        query={STAFF_LIST}
        variables={{
          id,
          show: chosen ?? 'CHANGED',
          one: chosen !== null,
          first: chosen ? 20 : 6,
          after: chosen && after,
        }}
      >
        {(answer, again) =>
          chosen ? (
            <Chosen of={chosen} {...{ answer, again, say, follow, after, before }} />
          ) : (
            <Whole {...{ answer, again, say, follow, missing, stayed }} />
          )
        }
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

/* Of a file that could not be opened there is no heading to choose. */
const canBeReadOtherwise = ({ state, trouble, headings }: Import) =>
  state === 'ASKS' || state === 'SHOWN' || (state === 'READING' && trouble !== null && headings.length > 0);

const outcomeIn = (text: string | null): Outcome | null => IN_ORDER.find((outcome) => outcome === text) ?? null;

interface Props {
  answer: StaffList;
  again: () => void;
  say: (words: ComponentChildren) => void;
  follow: (words: ComponentChildren) => void;
}

/** The list with all that can be done about it, and the first rows of each outcome. */
function Whole({ answer, again, say, follow, missing, stayed }: Props & Record<'missing' | 'stayed', string | null>) {
  const list = answer.importedList;
  useWhenSettled(list, follow);
  const onDone = (words: ComponentChildren) => {
    say(words);
    again();
  };
  return (
    <>
      <HowItStands list={list} onDone={onDone} again={again} />
      {isCounted(list) && <FirstRows answer={answer} onDone={onDone} />}
      {LEAVERS_OF.includes(list.state) && list.kind === 'STAFF' && <NotOnList list={list} after={missing} say={say} />}
      {list.keptCount > 0 && <StayedRows list={list} after={stayed} />}
    </>
  );
}

/** The rows of one outcome alone. */
function Chosen(props: Props & { of: Outcome } & Record<'after' | 'before', string | null>) {
  const { answer, again, say, follow, of, after, before } = props;
  const list = answer.importedList;
  useWhenSettled(list, follow);
  const onDone = (words: ComponentChildren) => {
    say(words);
    again();
  };
  return (
    <>
      <Title of={titleOf(list)} />
      <p class="govuk-body-l">{list.inWords}</p>
      {list.isUnderWay && <ListProgress list={list} again={again} />}
      <OneOutcome of={of} rows={answer.rows} {...{ list, onDone, after, before }} />
    </>
  );
}

interface FirstProps {
  answer: StaffList;
  onDone: (words: ComponentChildren) => void;
}

const FirstRows = ({ answer: { importedList: list, rows, refused, doubtful, added }, onDone }: FirstProps) => (
  <>
    {refused && <Part of="REFUSED" rows={refused} {...{ list, onDone }} />}
    {doubtful && <Part of="DOUBTFUL" rows={doubtful} {...{ list, onDone }} />}
    <Part of="CHANGED" rows={rows} {...{ list, onDone }} />
    {added && <Part of="ADDED" rows={added} {...{ list, onDone }} />}
  </>
);

/** What its rows would do, or did, and the file with it beside each row. */
const WhatRowsDo = ({ list }: { list: Import }) => (
  <>
    <ListBar list={list} />
    <ListFile asked={{ importId: list.id }} text="Save the file with what each row does" isSecondary />
  </>
);

interface StateProps {
  list: Import;
  onDone: (words: ComponentChildren) => void;
  again: () => void;
}

/** How the list stands, and what can be done about it. */
function HowItStands({ list, onDone, again }: StateProps) {
  const stands = list.isUnderWay ? 'UNDER_WAY' : list.trouble ? 'STILL' : list.state;
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
      {isCounted(list) && <WhatRowsDo list={list} />}
      {stands === 'SHOWN' && <ToSave list={list} onDone={onDone} />}
      <WhatNext list={list} />
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
}

/** The first rows of one outcome, with the way to the others. */
function Part({ of, rows, list, onDone }: PartProps) {
  if (rows.edges.length === 0) return null;
  const whole = wholeList({
    query: LIST_ROWS,
    after: (cursor) => ({ id: list.id, show: of, after: cursor }),
    list: (answer) => answer.importRows,
    areMore: rows.pageInfo.hasNextPage,
    count: rowsOf(list, of),
  });
  return (
    <>
      {of === 'DOUBTFUL' && <h2 class="govuk-heading-m">{titleOfRows(list, of)}</h2>}
      <OutcomeRows {...{ of, rows, list, onDone, whole }} />
      {rows.pageInfo.hasNextPage && (
        <Link
          class="govuk-button govuk-button--secondary"
          href={withSearch(`/desk/staff-lists/${list.id}`, { show: of })}
        >
          See all of them
          <span class="govuk-visually-hidden"> {outcomeWords(list.kind, of).name}</span>
        </Link>
      )}
    </>
  );
}

import { Link } from 'wouter-preact';
import type { ComponentChildren } from 'preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { inWords, momentInWords } from '../../shared/words.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { Decide } from './decide.js';
import { HowItIsRead } from './how-it-is-read.js';
import { ListBar } from './list-bar.js';
import { NotOnList } from './not-on-list.js';
import { type Import, type Outcome, STAFF_LIST, type StaffList } from './operations.js';
import { ChangedRows, RefusedRows } from './rows.js';
import { SaveList } from './save-list.js';
import { IN_ORDER, OUTCOMES, rowsOf } from './words.js';

/** One staff list: what it would change, what is wrong with it, who is in doubt; then saved or withdrawn. */
export function StaffListPage({ id }: { id: string }) {
  const [{ show, after, missing }] = useFilters(['show', 'after', 'missing'] as const);
  const { done, say } = useDone();
  return (
    <Page title="A staff list" back={{ to: '/desk/staff-lists', text: 'Staff lists' }}>
      {done}
      <QueryView query={STAFF_LIST} variables={{ id, show: outcomeIn(show), after }}>
        {(answer, again) => (
          <>
            <Whole answer={answer} show={outcomeIn(show)} say={say} again={again} />
            {answer.staffListImport.state === 'SHOWN' && <NotOnList list={answer.staffListImport} after={missing} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const outcomeIn = (text: string | null): Outcome | null => IN_ORDER.find((outcome) => outcome === text) ?? null;

interface Props {
  answer: StaffList;
  show: Outcome | null;
  say: (words: ComponentChildren) => void;
  again: () => void;
}

function Whole({ answer: { staffListImport: list, importRows, staffListFields }, show, say, again }: Props) {
  const onDone = (words: ComponentChildren) => {
    say(words);
    again();
  };
  const isOpen = list.state === 'ASKS' || list.state === 'SHOWN';
  return (
    <>
      <Title of={`Staff list of ${list.agency.name}`} />
      <p class="govuk-body-l">{list.inWords}</p>
      <p class="govuk-body tv-quiet">
        {list.fileName}, as of {inWords(list.listedOn)}; read by {list.madeBy}, {momentInWords(list.madeAt)}.
        {list.settledAt &&
          ` ${list.state === 'APPLIED' ? 'Saved' : 'Withdrawn'} by ${list.settledBy}, ${momentInWords(list.settledAt)}.`}
      </p>
      {list.state !== 'ASKS' && list.state !== 'WITHDRAWN' && <ListBar list={list} />}
      {list.state === 'SHOWN' && <SaveList list={list} onDone={onDone} />}
      {isOpen && <HowItIsRead key={list.state} list={list} fields={staffListFields} onDone={onDone} />}
      <Rows list={list} rows={importRows} show={show} onDone={onDone} />
    </>
  );
}

interface RowsProps {
  list: Import;
  rows: StaffList['importRows'];
  show: Outcome | null;
  onDone: (words: ComponentChildren) => void;
}

function Rows({ list, rows: { edges, pageInfo }, show, onDone }: RowsProps) {
  const rows = edges.map(({ node }) => node);
  if (rows.length === 0) return null;
  const refused = rows.filter(({ outcome }) => outcome === 'REFUSED');
  const doubtful = rows.filter(({ outcome }) => outcome === 'DOUBTFUL');
  const others = rows
    .filter(({ outcome }) => show || outcome === 'ADDED' || outcome === 'CHANGED')
    .filter(({ outcome }) => outcome !== 'REFUSED' && outcome !== 'DOUBTFUL');
  return (
    <>
      {refused.length > 0 && <RefusedRows rows={refused} caption={`Refused: ${rowsOf(list, 'REFUSED')}`} />}
      {doubtful.map((row) => (
        <Decide key={row.line} row={row} list={list} onDone={onDone} />
      ))}
      {others.length > 0 && (
        <ChangedRows
          rows={others}
          caption={show ? OUTCOMES[show].title : 'What it changes'}
          isSaved={list.state === 'APPLIED'}
        />
      )}
      {pageInfo.hasNextPage && (
        <Link
          class="govuk-button govuk-button--secondary"
          href={withSearch(`/desk/staff-lists/${list.id}`, { show, after: pageInfo.endCursor })}
        >
          Next rows
        </Link>
      )}
    </>
  );
}

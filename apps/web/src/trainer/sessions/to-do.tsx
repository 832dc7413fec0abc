import { useToday } from '../../shared/me.js';
import { daysAfter } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { MY_SESSIONS } from './operations.js';
import { AT_RESULTS } from '../register/results.js';
import { SessionList } from './session-list.js';
import { FOUR_WEEKS, inGroups, toDoInWords } from './sessions.js';

/** What a trainer has to do, on their first page: registers to take and results to record. */
export function TrainerToDo() {
  const from = daysAfter(useToday(), -FOUR_WEEKS);
  return (
    <QueryView query={MY_SESSIONS} variables={{ from, after: null }}>
      {({ mySessions: { edges } }) => {
        const { toMark, toAssess } = inGroups(edges.map(({ node }) => node));
        return (
          <>
            <p class="govuk-body-l">{toDoInWords(toMark.length, toAssess.length)}</p>
            <SessionList title="To mark" sessions={toMark} action="Mark" />
            <SessionList title="Results to record" sessions={toAssess} action="Say who passed" at={AT_RESULTS} />
          </>
        );
      }}
    </QueryView>
  );
}

import { useState } from 'preact/hooks';
import { useToday } from '../../../shared/me.js';
import { counted, inWords, isDay, listed } from '../../../shared/words.js';
import { DayField } from '../../../ui/day-field.js';
import { QueryView } from '../../../ui/query-view.js';
import { GRANT_NAMES } from '../../../shared/grant-words.js';
import { ChangeForm } from '../../desk/change-form.js';
import { textIn } from '../../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../../desk/reason-field.js';
import type { DeskPost } from '../operations.js';
import { END_POST, type Foreseen, FORESEEN } from './operations.js';
import type { SectionProps } from '../section-props.js';

/** A post ends; what will follow is read before it is done, and what did follow after it. */
export function EndPost({ person, post, onDone }: SectionProps & { post: DeskPost }) {
  const today = useToday();
  const [lastDay, setLastDay] = useState<string>(today);
  return (
    <ChangeForm
      summary="End this post"
      about={`: ${post.role.name}`}
      of={`end-${post.id}`}
      mutation={END_POST}
      read={(form) => ({
        input: { postId: post.id, lastDay: textIn(form, 'lastDay'), reason: textIn(form, 'reason') },
      })}
      needs={{ lastDay: { says: 'Enter the last day, such as 30 11 2026', day: 'The last day' }, ...NEEDS_REASON }}
      fieldOf={{ POST_ENDED: 'lastDay', POST_DAYS_INVALID: 'lastDay', POST_CHANGES_LATER: 'lastDay' }}
      button="End the post"
      isWarning
      onDone={({ endPost: { post: ended, leaving } }) =>
        onDone(
          `${ended.role.name} ends on ${inWords(ended.lastDay!)}. ${
            leaving
              ? `${person.name} leaves: ${counted(leaving.releasedFrom.length, 'place')} released, ${counted(leaving.functions.length, 'function')} ended.`
              : 'They stay with the partnership.'
          }`,
        )
      }
    >
      {(field) => (
        <>
          <DayField {...field('lastDay')} label="Last day in post" value={lastDay} fill={setLastDay} />
          {isDay(lastDay) && (
            <QueryView query={FORESEEN} variables={{ id: post.id, lastDay }}>
              {({ foreseenEnding }) => <WhatFollows foreseen={foreseenEnding} name={person.name} />}
            </QueryView>
          )}
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
}

function WhatFollows({ foreseen, name }: { foreseen: Foreseen; name: string }) {
  const { leavesOn, functions, grants, places, manages } = foreseen;
  if (!leavesOn) return <p class="govuk-inset-text">Another post of theirs goes on, so nothing else follows.</p>;
  return (
    <div class="govuk-inset-text">
      <p>
        With it {name} leaves on <strong>{inWords(leavesOn)}</strong>, and then:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {places.length === 0
            ? 'no place on a session is given up'
            : `${counted(places.length, 'place')} given up: ${listed(places.map(({ module, heldOn }) => `${module.name} on ${inWords(heldOn)}`))}`}
        </li>
        <li>
          {functions.length === 0
            ? 'no function ends'
            : `they carry no longer: ${listed(functions.map((one) => one.name))}`}
        </li>
        <li>
          {grants.length === 0
            ? 'no right of theirs rests on it'
            : `they may no longer act as ${listed(grants.map((kind) => GRANT_NAMES[kind].toLowerCase()))}`}
        </li>
        <li>
          {manages.length === 0
            ? 'nobody needs another manager or supervisor'
            : `${counted(manages.length, 'person needs', 'people need')} another manager or supervisor: ${listed(manages.map((one) => one.name))}`}
        </li>
      </ul>
    </div>
  );
}

import { useRef, useState } from 'preact/hooks';
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

interface Props extends Pick<SectionProps, 'onDone'> {
  person: { name: string };
  post: { id: string; role: Pick<DeskPost['role'], 'name'> };
  /** The day that it likely ended on; today, if none is given. */
  likely?: string;
  isOpen?: boolean;
}

/** A post ends; what will follow is read before it is done, and what did follow after it. */
export function EndPost({ person, post, likely, isOpen, onDone }: Props) {
  const today = useToday();
  const [lastDay, setLastDay] = useState<string>(likely ?? today);
  // What was foreseen of a post that has ended is not asked again.
  const [ended, setEnded] = useState(false);
  const foreseen = useRef<Foreseen>();
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
      isOpen={isOpen}
      onDone={({ endPost: { post: now, leaving } }) => {
        setEnded(true);
        onDone(
          [
            `${now.role.name} ends on ${inWords(now.lastDay!)}.`,
            leaving
              ? `${person.name} leaves: ${counted(leaving.releasedFrom.length, 'place')} released, ${counted(leaving.functions.length, 'function')} ended.`
              : 'They stay with the partnership.',
            ...(foreseen.current ? toDoAfter(foreseen.current) : []),
          ].join(' '),
        );
      }}
    >
      {(field) => (
        <>
          <DayField {...field('lastDay')} label="Last day in post" value={lastDay} fill={setLastDay} />
          {isDay(lastDay) && !ended && (
            <QueryView query={FORESEEN} variables={{ id: post.id, lastDay }}>
              {({ foreseenEnding }) => {
                foreseen.current = foreseenEnding;
                return <WhatFollows foreseen={foreseenEnding} name={person.name} />;
              }}
            </QueryView>
          )}
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
}

/* What is left for the steward, with the number of people. */
const toDoAfter = ({ manages, keeps }: Foreseen): string[] => [
  ...(manages.length > 0
    ? [
        `${counted(manages.length, 'person needs', 'people need')} another manager or supervisor: hand them over on this page.`,
      ]
    : []),
  ...(keeps.length > 0 ? ['Some of their rights stay: look at their account.'] : []),
];

function WhatFollows({ foreseen, name }: { foreseen: Foreseen; name: string }) {
  const { leavesOn, withoutPostFrom } = foreseen;
  if (!withoutPostFrom) return <p class="govuk-inset-text">Another post of theirs goes on, so nothing else follows.</p>;
  return (
    <div class="govuk-inset-text">
      <p>
        {leavesOn
          ? `With it ${name} leaves on ${inWords(leavesOn)}, and then:`
          : `From ${inWords(withoutPostFrom)} on ${name} is in no post until the next one begins. Places and functions stay, and:`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {[...(leavesOn ? goneWith(foreseen) : []), ...rightsAndPeople(foreseen)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const goneWith = ({ places, functions }: Foreseen): string[] => [
  places.length === 0
    ? 'no place on a session is given up'
    : `${counted(places.length, 'place')} given up: ${listed(places.map(({ module, heldOn }) => `${module.name} on ${inWords(heldOn)}`))}`,
  functions.length === 0 ? 'no function ends' : `they carry no longer: ${listed(functions.map((one) => one.name))}`,
];

const rightsAndPeople = ({ grants, keeps, manages }: Foreseen): string[] => [
  grants.length === 0
    ? 'no right of theirs rests on it'
    : `they may not act as ${named(grants)} while they are in no post`,
  ...(keeps.length > 0
    ? [
        `these rights stay, as they rest on no post: ${named(keeps)}. End them on their account, if they shall not keep them`,
      ]
    : []),
  manages.length === 0
    ? 'nobody needs another manager or supervisor'
    : `${counted(manages.length, 'person needs', 'people need')} another manager or supervisor: ${listed(manages.map((one) => one.name))}`,
];

const named = (kinds: Foreseen['grants']) => listed(kinds.map((kind) => GRANT_NAMES[kind].toLowerCase()));

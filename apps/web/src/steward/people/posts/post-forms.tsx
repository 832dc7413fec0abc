import { useToday } from '../../../shared/me.js';
import type { Day } from '../../../graphql/graphql.js';
import { counted, inWords, listed } from '../../../shared/words.js';
import { DayField } from '../../../ui/day-field.js';
import { SelectField } from '../../../ui/select-field.js';
import { TextField } from '../../../ui/text-field.js';
import { ChangeForm } from '../../desk/change-form.js';
import { textIn, textOrNull } from '../../desk/form-data.js';
import { PersonField } from '../../desk/person-field.js';
import { NEEDS_REASON, ReasonField } from '../../desk/reason-field.js';
import type { Choices, DeskPost } from '../operations.js';
import { CHANGE_POST, HAND_OVER, OPEN_POST, VOID_POST, VOID_POST_END } from './operations.js';
import type { SectionProps } from '../section-props.js';

const HOURS = /^\d{1,3}([.,]\d{1,2})?$/;
const hoursIn = (form: FormData) => {
  const written = textIn(form, 'weeklyHours').replace(',', '.');
  return written ? Number(written) : null;
};

const AT_FIELD = {
  ...{ POST_OPEN_ALREADY: 'roleId', POST_FIRST_DAY_INVALID: 'firstDay', POST_DAYS_INVALID: 'firstDay' },
  ...{ POST_HOURS_UNCONFIRMED: 'longHoursReason', POST_HOURS_IMPOSSIBLE: 'weeklyHours' },
  ...{ POST_MANAGER_LOOP: 'lineManagerId', POST_OWN_MANAGER: 'lineManagerId' },
};
const FIRST_DAY = { firstDay: { says: 'Enter the first day, such as 1 12 2026', day: 'The first day' } };

type FieldOf = (name: string) => { id: string; name: string; errors: { field: string; says: string }[] };

interface TermsProps {
  field: FieldOf;
  choices: Choices;
  post?: DeskPost;
}

/* What may change in a post while it goes on. */
const Terms = ({ field, choices, post }: TermsProps) => (
  <>
    <TextField
      {...field('weeklyHours')}
      label="Hours a week (optional)"
      hint="Left empty, they are not known: one head, and no hours"
      value={String(post?.weeklyHours ?? '')}
      width={10}
    />
    <TextField
      {...field('longHoursReason')}
      label="Why more than 60 hours a week are right (only then)"
      maxLength={500}
    />
    <SelectField
      {...field('siteId')}
      label="Site (optional)"
      value={post?.site?.id ?? ''}
      options={choices.sites}
      empty="None"
    />
    <SelectField
      {...field('teamId')}
      label="Team (optional)"
      value={post?.team?.id ?? ''}
      options={choices.teams}
      empty="None"
    />
    <SelectField
      {...field('hostId')}
      label="Host, where it is another agency (optional)"
      value={post?.host?.id ?? ''}
      options={choices.agencies}
      empty="None"
    />
  </>
);

const termsIn = (form: FormData) => ({
  weeklyHours: hoursIn(form),
  longHoursReason: textOrNull(form, 'longHoursReason'),
  siteId: textOrNull(form, 'siteId'),
  teamId: textOrNull(form, 'teamId'),
  hostId: textOrNull(form, 'hostId'),
});

/* Whom nobody chose stays as it was. */
const peopleIn = (form: FormData) => {
  const [lineManagerId, clinicalSupervisorId] = [textIn(form, 'lineManagerId'), textIn(form, 'clinicalSupervisorId')];
  return { ...(lineManagerId && { lineManagerId }), ...(clinicalSupervisorId && { clinicalSupervisorId }) };
};

const TERMS = ['weeklyHours', 'longHoursReason', 'siteId', 'teamId', 'hostId', 'lineManagerId', 'clinicalSupervisorId'];

export const OpenPost = ({ person, choices, onDone }: SectionProps) => (
  <ChangeForm
    summary="Open a post"
    of="open"
    mutation={OPEN_POST}
    read={(form) => ({
      input: {
        practitionerId: person.id,
        roleId: textIn(form, 'roleId'),
        employerId: textIn(form, 'employerId'),
        firstDay: textIn(form, 'firstDay'),
        lastDay: textOrNull(form, 'lastDay'),
        ...termsIn(form),
        ...peopleIn(form),
      },
    })}
    needs={{
      roleId: { says: 'Choose the role' },
      employerId: { says: 'Choose the employer' },
      ...FIRST_DAY,
      lastDay: { says: '', day: 'The last day', isOptional: true },
      weeklyHours: HOURS_NEED,
    }}
    others={TERMS}
    fieldOf={AT_FIELD}
    button="Open the post"
    onDone={({ openPost: { post } }) => onDone(`${person.name} is ${post.role.name} from ${inWords(post.firstDay)}.`)}
  >
    {(field) => (
      <>
        <SelectField {...field('roleId')} label="Role" value="" options={choices.roles} />
        <SelectField {...field('employerId')} label="Employer" value="" options={choices.agencies} />
        <DayField {...field('firstDay')} label="First day" value="" />
        <DayField {...field('lastDay')} label="Last day (optional)" hint="Left empty, until it is ended" value="" />
        <Terms field={field} choices={choices} />
        <PersonField {...field('lineManagerId')} label="Line manager (optional)" />
        <PersonField {...field('clinicalSupervisorId')} label="Clinical supervisor (optional)" />
      </>
    )}
  </ChangeForm>
);

const HOURS_NEED = { says: '', isOptional: true, is: HOURS, wrong: 'Write the hours as a number, such as 22.5' };

export const ChangePost = ({ person, choices, post, onDone }: SectionProps & { post: DeskPost }) => {
  const today = useToday();
  return (
    <ChangeForm
      summary="Change hours, place or manager"
      about={`of ${post.role.name}`}
      of={`change-${post.id}`}
      mutation={CHANGE_POST}
      read={(form) => ({
        input: {
          ...{ postId: post.id, firstDay: textIn(form, 'firstDay'), reason: textIn(form, 'reason') },
          ...termsIn(form),
          ...peopleIn(form),
        },
      })}
      needs={{ ...FIRST_DAY, weeklyHours: HOURS_NEED, ...NEEDS_REASON }}
      others={TERMS}
      fieldOf={{ ...AT_FIELD, POST_CHANGES_LATER: 'firstDay', POST_ENDED: 'firstDay' }}
      button="Change the post"
      onDone={({ changePost }) =>
        onDone(`The post is as you said from ${inWords(changePost.post.firstDay)}; before that it stays as it was.`)
      }
    >
      {(field) => (
        <>
          <DayField
            {...field('firstDay')}
            label="From which day on?"
            value={post.firstDay > today ? post.firstDay : today}
          />
          <Terms field={field} choices={choices} post={post} />
          <PersonField
            {...field('lineManagerId')}
            label={`Another line manager than ${post.lineManager?.name ?? 'nobody'} (optional)`}
          />
          <PersonField
            {...field('clinicalSupervisorId')}
            label={`Another clinical supervisor than ${post.clinicalSupervisor?.name ?? 'nobody'} (optional)`}
          />
          <ReasonField {...field('reason')} />
          <p class="govuk-body tv-quiet">{person.name} keeps places and functions.</p>
        </>
      )}
    </ChangeForm>
  );
};

export const VoidPost = ({ post, onDone }: SectionProps & { post: DeskPost }) => (
  <ChangeForm
    summary="It was entered in error"
    about={`: ${post.role.name}`}
    of={`void-${post.id}`}
    mutation={VOID_POST}
    read={(form) => ({ input: { postId: post.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Take it back"
    isWarning
    onDone={() => onDone('Taken back: it counts no more, for any day. What a change had made of a post is as before.')}
  >
    {(field) => (
      <>
        <p class="govuk-body">
          It is taken back for all its days, as if it had never been. If only its last day is wrong, change that
          instead.
        </p>
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);

/** A last day that was recorded is taken back; what it had released is told, and comes back by hand alone. */
export const VoidPostEnd = ({ post, onDone }: SectionProps & { post: DeskPost }) => (
  <ChangeForm
    summary="Take its last day back"
    about={`: ${post.role.name}`}
    of={`void-end-${post.id}`}
    mutation={VOID_POST_END}
    read={(form) => ({
      input: {
        ...{ postId: post.id, reason: textIn(form, 'reason') },
        longHoursReason: textOrNull(form, 'longHoursReason'),
      },
    })}
    needs={NEEDS_REASON}
    others={['longHoursReason']}
    fieldOf={{ POST_NOT_ENDED: 'reason', POST_HOURS_UNCONFIRMED: 'longHoursReason' }}
    button="Take it back"
    onDone={({ voidPostEnd: { post: now, leaving } }) =>
      onDone(
        `Taken back: the post goes on${now.lastDay ? ` until ${inWords(now.lastDay)}` : ''}.${leaving ? whatStaysGone(leaving) : ''}`,
      )
    }
  >
    {(field) => (
      <>
        <p class="govuk-body">The post goes on as it did before. What its end released does not come back by itself.</p>
        <ReasonField {...field('reason')} />
        {(post.weeklyHours ?? 0) > 60 && <ReasonField {...field('longHoursReason')} label="Why so many hours?" />}
      </>
    )}
  </ChangeForm>
);

interface Gone {
  functions: { name: string }[];
  releasedFrom: { heldOn: Day; module: { name: string } }[];
}

function whatStaysGone({ functions, releasedFrom }: Gone): string {
  const gone = [
    ...releasedFrom.map(({ heldOn, module }) => `a place in ${module.name} on ${inWords(heldOn)}`),
    ...functions.map(({ name }) => `the function ${name}`),
  ];
  return gone.length > 0 ? ` They do not have back: ${listed(gone)}. Give these anew if they are to have them.` : '';
}

/** All whose line manager they are get another one on one day. */
export const HandOver = ({ person, onDone }: SectionProps) => {
  const today = useToday();
  return (
    <ChangeForm
      summary={`Hand over everybody whom ${person.name} manages`}
      of="hand-over"
      mutation={HAND_OVER}
      read={(form) => ({
        input: {
          ...{ fromId: person.id, toId: textIn(form, 'toId') },
          ...{ firstDay: textIn(form, 'firstDay'), reason: textIn(form, 'reason') },
        },
      })}
      needs={{ toId: { says: 'Find and choose who takes over' }, ...FIRST_DAY, ...NEEDS_REASON }}
      fieldOf={{ NOBODY_TO_HAND_OVER: 'firstDay', POST_MANAGER_LOOP: 'toId', POST_OWN_MANAGER: 'toId' }}
      button="Hand them over"
      onDone={({ handOver }) =>
        onDone(
          `${counted(handOver.posts.length, 'post has', 'posts have')} another line manager.${
            handOver.left.length > 0
              ? ` ${person.name} still supervises, or leads in a team, ${listed(handOver.left.map(({ name }) => name))}: give each of them another one on their own page, or change who leads the team.`
              : ''
          }`,
        )
      }
    >
      {(field) => (
        <>
          <PersonField {...field('toId')} label="Who takes over?" />
          <DayField {...field('firstDay')} label="From which day on?" value={today} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
};

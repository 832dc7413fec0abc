import { inWords } from '../../shared/words.js';
import { DayField } from '../../ui/day-field.js';
import { QueryView } from '../../ui/query-view.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { PersonField } from '../desk/person-field.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { CHANGE_LEADER, type Leaders, TEAM_LEADERS, VOID_LEADER } from './operations.js';

interface Props {
  teamId: string;
  named: string;
  onDone: (words: string) => void;
}

/** Who leads a team, and who did before. */
export const TeamLeaders = ({ teamId, named, onDone }: Props) => (
  <QueryView query={TEAM_LEADERS} variables={{ teamId }}>
    {({ teamLeaders }, again) => {
      const said = (words: string) => {
        onDone(words);
        again();
      };
      const now = teamLeaders.find(({ today }) => today);
      return (
        <section class="tv-section" aria-labelledby="leaders">
          <h2 class="govuk-heading-l" id="leaders">
            Who leads it
          </h2>
          <p class="govuk-body">{now?.name ? `${now.name} leads it today.` : 'Nobody leads it today.'}</p>
          <ChangeLeader key={teamLeaders.length} {...{ teamId, named, onDone: said }} />
          {teamLeaders.map((one) => (
            <Led key={one.id ?? 'first'} one={one} onDone={said} />
          ))}
        </section>
      );
    }}
  </QueryView>
);

const ChangeLeader = ({ teamId, named, onDone }: Props) => (
  <ChangeForm
    summary="Change who leads it"
    about={named}
    of={`leader-${teamId}`}
    mutation={CHANGE_LEADER}
    read={(form) => ({
      input: {
        ...{ teamId, leaderId: textOrNull(form, 'leaderId') },
        ...{ firstDay: textIn(form, 'firstDay'), reason: textIn(form, 'reason') },
      },
    })}
    needs={{ firstDay: { says: 'Enter the first day', day: 'The first day' }, ...NEEDS_REASON }}
    others={['leaderId']}
    fieldOf={{
      LEADER_DAY_INVALID: 'firstDay',
      LEADER_CHANGED_THAT_DAY: 'firstDay',
      LEADER_UNCHANGED: 'leaderId',
    }}
    button="Change it"
    onDone={() => onDone(`Recorded who leads ${named}. Earlier days keep whoever led it then.`)}
  >
    {(field) => (
      <>
        <PersonField {...field('leaderId')} label="Who leads it then (none is nobody)" />
        <DayField {...field('firstDay')} label="From" hint="The first day on which it is so" value="" />
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);

const Led = ({ one, onDone }: { one: Leaders[number]; onDone: (words: string) => void }) => {
  const since = one.firstDay ? `From ${inWords(one.firstDay)}` : 'At first';
  const who = `${since}: ${one.name ?? 'nobody'}`;
  return (
    <article class="tv-who" aria-label={since}>
      <p class="govuk-body">
        {one.voidedOn ? <s>{who}</s> : who}
        {one.recordedOn && (
          <>
            <br />
            <span class="tv-quiet">
              {one.reason}
              <br />
              Recorded on {inWords(one.recordedOn)} by {one.recordedBy}.
            </span>
          </>
        )}
      </p>
      {one.voidedOn && (
        <p class="govuk-body">
          Taken back on {inWords(one.voidedOn)} by {one.voidedBy}: {one.voidReason}
        </p>
      )}
      {one.id && !one.voidedOn && (
        <ChangeForm
          summary="Take this change back"
          about={since}
          of={`void-${one.id}`}
          mutation={VOID_LEADER}
          read={(form) => ({ input: { changeId: one.id!, reason: textIn(form, 'reason') } })}
          needs={NEEDS_REASON}
          button="Take it back"
          isWarning
          onDone={() => onDone('The change is taken back: it is led as it was without it.')}
        >
          {(field) => <ReasonField {...field('reason')} />}
        </ChangeForm>
      )}
    </article>
  );
};

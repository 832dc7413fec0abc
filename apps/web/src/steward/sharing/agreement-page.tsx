import type { ComponentChildren } from 'preact';
import { useToday } from '../../shared/me.js';
import { inWords, listed } from '../../shared/words.js';
import { DayField } from '../../ui/day-field.js';
import { Fact } from '../../ui/fact.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { useDone } from '../desk/use-done.js';
import { AGREEMENT, type Agreement, END_AGREEMENT, type View, VOID_AGREEMENT } from './operations.js';
import { BASES, PARTS, STATES } from './sharing-words.js';
import { Views } from './views.js';

/** One agreement: what it opens today, and how it ends. */
export const AgreementPage = ({ id }: { id: string }) => (
  <Page title="An agreement" back={{ to: '/desk/sharing', text: 'Sharing between agencies' }}>
    <QueryView query={AGREEMENT} variables={{ id }}>
      {({ sharingAgreement }, again) => (
        <>
          <Title of={sharingAgreement.name} />
          <Whole agreement={sharingAgreement} again={again} />
        </>
      )}
    </QueryView>
  </Page>
);

function Whole({ agreement, again }: { agreement: Agreement; again: () => void }) {
  const { done, say } = useDone();
  const onDone = (words: ComponentChildren) => {
    say(words);
    again();
  };
  const { state, firstDay, lastDay, endedBecause, takenBackOn, parties, part, basis, reference, reviewOn, views } =
    agreement;
  const isOver = state === 'ENDED' || state === 'VOIDED';
  return (
    <>
      {done}
      <p class="govuk-body-l">
        {STATES[state]}
        {takenBackOn ? ` on ${inWords(takenBackOn)}; it opened from` : ', from'} {inWords(firstDay)}
        {lastDay && !takenBackOn && ` to ${inWords(lastDay)}`}.{endedBecause && ` Why it ends: ${endedBecause}.`}
      </p>
      <dl class="tv-facts">
        <Fact name="Between">{listed(parties.map(({ name }) => name))}</Fact>
        <Fact name="Shared, to find who can meet a family’s need">{PARTS[part]}</Fact>
        <Fact name="Lawful basis">{BASES[basis]}</Fact>
        <Fact name="The paper">{reference ?? 'Nobody said where it is kept'}</Fact>
        <Fact name="Look at it again">{inWords(reviewOn)}</Fact>
      </dl>
      <Views
        caption="What is seen by it today; if it ends, this closes unless another agreement opens it"
        views={views}
        empty={
          part === 'SUMMARY'
            ? 'It opens no profile: who meets a need is seen by every manager so far.'
            : 'Nothing today: it is not in force, or one side employs nobody.'
        }
      />
      {!isOver && <EndAgreement agreement={agreement} onDone={onDone} />}
      {!isOver && <VoidAgreement agreement={agreement} onDone={onDone} />}
    </>
  );
}

interface FormProps {
  agreement: Agreement;
  onDone: (words: ComponentChildren) => void;
}

function EndAgreement({ agreement: { id }, onDone }: FormProps) {
  const today = useToday();
  return (
    <ChangeForm
      summary="Give it a last day"
      of="end"
      mutation={END_AGREEMENT}
      read={(form) => ({
        input: { agreementId: id, lastDay: textIn(form, 'lastDay'), reason: textIn(form, 'reason') },
      })}
      needs={{ lastDay: { says: 'Enter the last day', day: 'The last day' }, ...NEEDS_REASON }}
      fieldOf={{ SHARING_DAYS_INVALID: 'lastDay', AGREEMENT_OVER: 'lastDay', NAME_TAKEN: 'lastDay' }}
      button="Save the last day"
      onDone={({ endSharingAgreement: { from, closed } }) =>
        onDone(
          <>
            Saved. From {inWords(from)} on {closedInWords(closed)}
          </>,
        )
      }
    >
      {(field) => (
        <>
          <DayField {...field('lastDay')} label="Last day" value={today} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
}

const VoidAgreement = ({ agreement: { id }, onDone }: FormProps) => (
  <ChangeForm
    summary="Take it back at once"
    of="void"
    mutation={VOID_AGREEMENT}
    read={(form) => ({ input: { agreementId: id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Take it back"
    isWarning
    onDone={({ voidSharingAgreement: { closed } }) => onDone(<>Taken back: from now on {closedInWords(closed)}</>)}
  >
    {(field) => <ReasonField {...field('reason')} />}
  </ChangeForm>
);

const closedInWords = (closed: readonly View[]) =>
  closed.length === 0 ? (
    'nothing closes: it opened no profile, or another agreement goes on to.'
  ) : (
    <>
      these profiles are closed:
      <ul class="govuk-list govuk-list--bullet">
        {closed.map(({ of, seenBy }) => (
          <li key={of.id}>
            of {of.name}, to managers of {listed(seenBy.map(({ name }) => name))}
          </li>
        ))}
      </ul>
    </>
  );

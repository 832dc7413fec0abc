import { useState } from 'preact/hooks';
import { MayChange } from '../../shared/may-change.js';
import { listed, momentInWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { Effect } from '../../ui/effect.js';
import { QueryView } from '../../ui/query-view.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { ANSWER_SHARING, MY_SHARING, type SharedWith } from './operations.js';

/** With which other agencies my profile is shared, and what I say to it. */
export function OtherAgencies() {
  const [said, setSaid] = useState<{ times: number; agrees: boolean }>();
  return (
    <section class="tv-section" aria-labelledby="other-agencies">
      <h2 class="govuk-heading-l" id="other-agencies">
        Managers of other agencies
      </h2>
      <QueryView query={MY_SHARING} variables={{}}>
        {({ mySharing: { answers, sharedWith, awaitingMe } }, again) => (
          <>
            {said && (
              <Effect key={said.times}>
                {said.agrees
                  ? 'You agreed. You can say otherwise at any time.'
                  : 'You said no: no manager of another agency opens your profile from now on.'}
              </Effect>
            )}
            <DataTable
              caption="Whose managers may open my profile today, to find who can meet a family’s need"
              rows={sharedWith}
              rowKey={({ agreement }) => agreement.id}
              columns={[
                {
                  name: 'Agencies',
                  cell: ({ agencies }: SharedWith) => listed(agencies.map(({ name }) => name)),
                  isKey: true,
                },
                { name: 'Under', cell: ({ agreement }) => agreement.name },
              ]}
              empty={<p class="govuk-inset-text">Nobody: no agreement opens your profile to another agency today.</p>}
            />
            {awaitingMe.map(({ id, name, parties }) => (
              <p key={id} class="govuk-inset-text">
                “{name}” between {listed(parties.map((party) => party.name))} rests on your consent and waits for your
                word.
              </p>
            ))}
            {answers.map((answer) => (
              <Say
                key={`${answer.recordedAt}`}
                answer={answer}
                isAsked={awaitingMe.length > 0}
                onDone={(agrees) => {
                  setSaid((before) => ({ times: (before?.times ?? 0) + 1, agrees }));
                  again();
                }}
              />
            ))}
          </>
        )}
      </QueryView>
    </section>
  );
}

interface SayProps {
  answer: { agrees: boolean | null; recordedAt: string | null; recordedBy: string | null };
  /** Whether an agreement waits for their word. */
  isAsked: boolean;
  onDone: (agrees: boolean) => void;
}

function Say({ answer: { agrees, recordedAt, recordedBy }, isAsked, onDone }: SayProps) {
  const word = agrees === null ? 'You were not asked yet' : agrees ? 'You agree' : 'You do not agree';
  return (
    <div class="tv-not-printed">
      <p class="govuk-body">
        {word}
        {recordedAt && `: recorded by ${recordedBy}, ${momentInWords(recordedAt)}`}. An agreement that rests on consent
        opens your profile only if you agreed once it was there; no agreement opens it if you say no.
      </p>
      <MayChange>
        {(agrees !== true || isAsked) && <SayIt agrees button="I agree" onDone={onDone} />}
        {agrees !== false && <SayIt agrees={false} button="I do not agree" onDone={onDone} />}
      </MayChange>
    </div>
  );
}

interface SayItProps {
  agrees: boolean;
  button: string;
  onDone: (agrees: boolean) => void;
}

function SayIt({ agrees, button, onDone }: SayItProps) {
  const { onSubmit, trouble, isSending } = useMutationForm(ANSWER_SHARING, {
    ...{ check: () => [], fields: {}, fieldOf: {} },
    read: () => ({ input: { purpose: 'MATCHING' as const, agrees } }),
    onDone: () => onDone(agrees),
  });
  return (
    <form noValidate onSubmit={onSubmit}>
      {trouble}
      <button class="govuk-button govuk-button--secondary" disabled={isSending}>
        {button}
      </button>
    </form>
  );
}

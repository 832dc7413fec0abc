import { useState } from 'preact/hooks';
import { stewardOf, useMe } from '../../shared/me.js';
import type { FrameworkScale } from '../../shared/profile/operations.js';
import { Effect } from '../../ui/effect.js';
import { RecordObservation } from '../person/record-observation.js';
import { SUPERVISOR } from '../supervisor-words.js';
import type { WhyNotMatched } from './operations.js';

interface Props {
  answer: WhyNotMatched;
  frameworks: FrameworkScale[];
  /** Asks again. */
  again: () => void;
}

/** What is missing is shown at work or learnt: whoever manages them records here what they saw, and others are told whom to ask. */
export function WhatCouldChange({ answer, frameworks, again }: Props) {
  const [recorded, setRecorded] = useState<string[]>([]);
  const { practitioner, lacks, managedByMe } = answer;
  return (
    <>
      {recorded.length > 0 && (
        <Effect key={recorded.length}>
          <strong>Recorded:</strong> what you saw of {recorded.at(-1)}. What is said here takes it into account.
        </Effect>
      )}
      {lacks.length > 0 && <h3 class="govuk-heading-m">How that could change</h3>}
      {managedByMe &&
        lacks.map(({ competency }) => {
          const framework = frameworks.find(({ name }) => name === competency.version.framework.name);
          if (!framework) return null;
          const onRecorded = () => {
            setRecorded([...recorded, competency.name]);
            again();
          };
          return (
            <div key={competency.id}>
              <h4 class="govuk-heading-s">{competency.name}</h4>
              <RecordObservation
                {...{ practitionerId: practitioner.id, competency, levels: framework.scale.levels, onRecorded }}
              />
            </div>
          );
        })}
      {lacks.length > 0 && (
        <p class="govuk-body">
          <WhomToAsk answer={answer} />
        </p>
      )}
    </>
  );
}

function WhomToAsk({ answer: { practitioner, supervisor, supervisorKind, managedByMe } }: { answer: WhyNotMatched }) {
  const me = useMe();
  if (!supervisor || !supervisorKind)
    return managedByMe ? (
      BY_SESSIONS
    ) : (
      <>
        Nobody is on the record who supervises {practitioner.name}: ask {stewardOf(me)} to name somebody.
      </>
    );
  if (supervisor.id !== me.practitionerId)
    return (
      <>
        {SUPERVISOR[supervisorKind]}: <strong>{supervisor.name}</strong>. Ask how what is missing could be shown at work
        or learnt.
      </>
    );
  return managedByMe ? (
    BY_SESSIONS
  ) : (
    <>You supervise {practitioner.name}: talk about how what is missing could be shown at work or learnt.</>
  );
}

const BY_SESSIONS = (
  <>What cannot be seen at work yet is learnt at a session: the steps to it stand on their own first page.</>
);

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { momentInWords } from '../words.js';
import { Effect } from '../../ui/effect.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { AnswerForm } from './answer-form.js';
import { howFar, SUBJECT_NAMES } from './correction-words.js';
import { CORRECTION, type Correction } from './operations.js';

interface Props {
  id: string;
  back: { to: string; text: string };
  /** Where what it is about is kept, for whoever may change it there. */
  keptAt?: (practitionerId: string) => string;
}

/** What somebody said is wrong, and its answer. */
export function AnswerPage({ id, back, keptAt }: Props) {
  const [hasAnswered, setAnswered] = useState(false);
  return (
    <Page title="A request for correction" back={back}>
      <QueryView query={CORRECTION} variables={{ id }}>
        {({ correction }, again) => (
          <>
            <Title of={titleOf(correction)} />
            {hasAnswered && correction.answeredAt && (
              <Effect>
                Answered. {correction.practitioner.name} is told by mail that it was, and reads your words.
              </Effect>
            )}
            <p class="govuk-body">
              {SUBJECT_NAMES[correction.subject]}
              {correction.about && `: ${correction.about}`}. Asked {momentInWords(correction.askedAt)}.
            </p>
            <p class="govuk-inset-text">{correction.said}</p>
            {keptAt && <Kept correction={correction} path={keptAt(correction.practitioner.id)} />}
            <p class="govuk-body" role="status">
              <strong>{howFar(correction)}.</strong>
            </p>
            {correction.answer && <p class="govuk-inset-text">{correction.answer}</p>}
            {!correction.answeredAt && (
              <AnswerForm
                correction={correction}
                onDone={() => {
                  setAnswered(true);
                  again();
                }}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function titleOf({ practitioner: { name }, answeredAt, outcome }: Correction): string {
  if (!answeredAt) return `${name} asks for a correction`;
  return outcome === 'CORRECTED' ? `Corrected, as ${name} asked` : `Not corrected, though ${name} asked`;
}

/* Who it is, and what the record says of it now: an answer is written beside it. */
const Kept = ({ correction: { practitioner, subject, now }, path }: { correction: Correction; path: string }) => (
  <>
    {now.length > 0 && (
      <>
        <p class="govuk-body">The record says now:</p>
        <ul class="govuk-list govuk-list--bullet">
          {now.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </>
    )}
    <ul class="govuk-list">
      {subject === 'POST' && <Way to={`${path}#posts`}>The posts of {practitioner.name}, to put them right</Way>}
      <Way to={path}>What is on record of {practitioner.name}</Way>
    </ul>
  </>
);

const Way = ({ to, children }: { to: string; children: ComponentChildren }) => (
  <li>
    <Link class="govuk-link tv-alone" href={to}>
      {children}
    </Link>
  </li>
);

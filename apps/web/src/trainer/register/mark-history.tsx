import { useState } from 'preact/hooks';
import { attendanceWord } from '../../shared/attendance-states.js';
import { momentInWords } from '../../shared/words.js';
import { Refused } from '../../ui/refused.js';
import { useAnswer } from '../../ui/use-answer.js';
import type { Row } from './marks.js';
import { HISTORY, type PastMark } from './operations.js';

interface Props {
  row: Row;
  sessionId: string;
  /** Of the register on the page: after another change the history is another one. */
  version: number;
}

/** Who marked somebody what and when, and who voided it why, for whoever wants it. */
export function MarkHistory({ row: { id, name }, sessionId, version }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="tv-link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        History<span class="govuk-visually-hidden"> of {name}</span>
      </button>
      {isOpen && (
        <div class="tv-on-roll__past">
          <History key={version} id={id} sessionId={sessionId} />
        </div>
      )}
    </>
  );
}

function History({ id, sessionId }: { id: string; sessionId: string }) {
  const { data, refusal, isAsking } = useAnswer(HISTORY, { sessionId });
  if (refusal) return <Refused refusal={refusal} />;
  if (!data || isAsking) return <p class="govuk-body">Asking …</p>;
  const marks = data.register.entries.find(({ practitioner }) => practitioner.id === id)?.history ?? [];
  return (
    <ul class="govuk-list">
      {marks.map((mark) => (
        <li key={mark.id}>{inSentences(mark)}</li>
      ))}
    </ul>
  );
}

function inSentences({
  state,
  minutes,
  reason,
  lateReason,
  markedBy,
  markedAt,
  recordedAt,
  ...voided
}: PastMark): string {
  const what = `${attendanceWord(state)}, ${minutes} minutes${reason ? `: ${reason}` : ''}`;
  const received = markedAt === recordedAt ? '' : `, received ${momentInWords(recordedAt)}`;
  const why = lateReason ? ` So late because: ${lateReason}.` : '';
  const made = `${what}. Marked ${momentInWords(markedAt)}${received} by ${markedBy?.name ?? 'a trainer'}.${why}`;
  const { voidedAt, voidedBy, voidReason } = voided;
  return voidedAt
    ? `${made} Withdrawn ${momentInWords(voidedAt)} by ${voidedBy?.name ?? 'a trainer'}: ${voidReason}`
    : made;
}

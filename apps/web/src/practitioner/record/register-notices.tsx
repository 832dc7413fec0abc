import { Link } from 'wouter-preact';
import { attendanceWord } from '../../shared/attendance-states.js';
import { stewardOf, useMe } from '../../shared/me.js';
import { daysAfter, inWords, momentInWords } from '../../shared/words.js';
import { useAnswer } from '../../ui/use-answer.js';
import { type Mark, MY_NOTICES } from './operations.js';

const TOLD_FOR = 28;

/**
 * Tells whoever was put on a register without a place, or marked or changed after it had closed, for four weeks: somebody may have
 * meant another person.
 */
export function RegisterNotices() {
  const me = useMe();
  const since = daysAfter(me.partnership.today, -TOLD_FOR);
  const { data } = useAnswer(MY_NOTICES, {});
  const { edges = [], pageInfo } = data?.myAttendances ?? {};
  const marks = edges.map(({ node }) => node).filter(({ recordedAt, voidedAt }) => (voidedAt ?? recordedAt) >= since);
  if (marks.length === 0) return null;
  const areMore = pageInfo?.hasNextPage && marks.length === edges.length;
  return (
    <section class="govuk-inset-text tv-not-printed" aria-label="What registers say of you">
      <ul class="govuk-list">
        {marks.map((mark) => (
          <li key={mark.id}>{inOneSentence(mark)}</li>
        ))}
      </ul>
      {areMore && (
        <p class="govuk-body">
          There may be more:{' '}
          <Link href="/profile/record" class="govuk-link">
            all that is on my record
          </Link>
          .
        </p>
      )}
      <p class="govuk-body">If that was not you, or is not so, tell them, or {stewardOf(me)}.</p>
    </section>
  );
}

function inOneSentence({
  session,
  state,
  walkIn,
  reason,
  lateReason,
  markedBy,
  recordedAt,
  voidedAt,
  voidReason,
}: Mark): string {
  const put = `${momentInWords(recordedAt)}: ${markedBy?.name ?? 'a trainer'} marked you as ${attendanceWord(state).toLowerCase()}`;
  const where = `at “${session.module.name}” of ${inWords(session.heldOn)}`;
  const why = [
    walkIn && `where you had no place: ${reason}`,
    lateReason && `after the register had closed: ${lateReason}`,
  ];
  return [
    put,
    `${[where, ...why.filter(Boolean)].join(', ')}.`,
    ...(voidedAt ? [`Withdrawn ${momentInWords(voidedAt)}: ${voidReason}`] : []),
  ].join(' ');
}

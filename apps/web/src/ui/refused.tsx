import { useContext } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { type Refusal, refusalOf } from '../graphql/refusal.js';
import { BesideRefusal } from './beside-refusal.js';
import { Problem } from './problem.js';
import { WrongAddress } from './wrong-address.js';

interface Props {
  refusal: Refusal;
  again?: () => void;
  /** Whether it stands above an answer that is still shown; the focus then stays where it is. */
  isAside?: boolean;
}

const TITLES: Record<string, string> = {
  unauthenticated: 'You are signed out',
  forbidden: 'This is not for you to see',
  'not-found': 'There is nothing here',
  unavailable: 'No answer yet: Trivium cannot be reached',
  internal: 'Something went wrong on our side',
};

/* Where the API speaks to programmers, or the title has said it already. */
const WORDS: Record<string, string> = {
  SIGN_IN: 'Sign in again to go on.',
  SESSION_ENDED: 'Sign in again, and you come back to this page.',
  OFFLINE: 'This device is not connected just now. Try again once it is.',
  NO_ANSWER: 'Try again in a moment. If it stays like this, tell whoever looks after Trivium in your partnership.',
  NOT_ALLOWED:
    'Your account says what you may do here. If something is missing, it is for a data steward of your partnership to give.',
  CLUSTER_NOT_FOUND: 'There is no such cluster, or it is not yours to see. The link may be old or mistyped.',
  NEED_LEVEL_NOT_FOUND: 'There is no such need level in your partnership. The link may be old or mistyped.',
  PRACTITIONER_NOT_FOUND:
    'There is no such person, or their record is not yours to see. The link may be old or mistyped.',
  SESSION_NOT_FOUND: 'There is no such session, or it is not one of yours. The link may be old or mistyped.',
};

/** Says why there is no answer, and what to do about it. */
export function Refused({ refusal, again, isAside = false }: Props) {
  const More = useContext(BesideRefusal);
  if (refusal.code === 'CURSOR_INVALID') return <NoSuchPlaceInList />;
  if (again && isOfAddress(refusal))
    return (
      <Problem title={TITLES['not-found']} about={refusal.code}>
        {MISTYPED}
      </Problem>
    );
  return (
    <Problem title={TITLES[refusal.kind]} about={refusal.code} isAside={isAside}>
      <p>{wordsOf(refusal, again !== undefined)}</p>
      {refusal.code === 'NOT_ALLOWED' && More && <More />}
      {refusal.kind === 'unauthenticated' && (
        <p>
          <a class="govuk-link" href={signInAddress()}>
            Sign in again
          </a>
        </p>
      )}
      {CAN_PASS.includes(refusal.kind) && again && (
        <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>
          Try again
        </button>
      )}
    </Problem>
  );
}

/* Nobody types an id: one that cannot be read came with the link. */
const isOfAddress = (refusal: Refusal) =>
  refusalOf(refusal, 'INPUT_INVALID')?.data.fields.every(({ path }) => /(^|\.)id$|Id$/.test(path)) ?? false;

const MISTYPED = (
  <p>What the link leads to does not exist, or it is not yours to see. The link may be old or mistyped.</p>
);

/* What is nobody's fault on this side of the screen may be over a moment later. */
const CAN_PASS = ['unavailable', 'internal'];

const wordsOf = ({ code, kind, says }: Refusal, isRead: boolean) =>
  kind === 'internal' ? `${isRead ? '' : 'This was not saved. '}${TRY_AGAIN}` : (WORDS[code] ?? says);

const TRY_AGAIN = 'Try again. If it stays like this, tell whoever looks after Trivium in your partnership.';

function NoSuchPlaceInList() {
  const [path] = useLocation();
  const params = new URLSearchParams(useSearch());
  params.delete('after');
  return (
    <WrongAddress
      says="The list does not go on from where the link says. It may be old or mistyped."
      to={params.size > 0 ? `${path}?${params}` : path}
      text="See the list from its beginning"
    />
  );
}

/** Signing in, and then back to this page. */
export const signInAddress = () =>
  `/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`;

import { unsentHere } from '../trainer/kept-marks.js';

interface Props {
  /** Every browser that this person signed in with, not this one alone. */
  everywhere?: boolean;
  class?: string;
}

/** A form rather than a link, so that no other page and no prefetch signs anybody out. */
export const SignOut = ({ everywhere = false, class: look }: Props) => (
  <form
    class="tv-sign-out"
    method="post"
    action={everywhere ? '/sign-out?everywhere' : '/sign-out'}
    onSubmit={askFirst}
  >
    <button class={look}>{everywhere ? 'Sign out everywhere' : 'Sign out'}</button>
  </form>
);

/* Signing out empties what this device keeps for Trivium, so that nobody after you finds it. */
function askFirst(event: Event) {
  const unsent = unsentHere();
  const question =
    unsent === 1
      ? '1 mark on this device is not saved yet. Sign out and lose it?'
      : `${unsent} marks on this device are not saved yet. Sign out and lose them?`;
  if (unsent > 0 && !window.confirm(question)) event.preventDefault();
}

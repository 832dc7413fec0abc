import { questionBeforeSignOut } from '../trainer/trainer-pages.js';
import { type Me, useMe } from '../shared/me.js';

interface Props {
  /** Every browser that this person signed in with, not this one alone. */
  everywhere?: boolean;
  class?: string;
}

/** A form rather than a link, so that no other page and no prefetch signs anybody out. */
export function SignOut({ everywhere = false, class: look }: Props) {
  const me = useMe();
  return (
    <form
      class="tv-sign-out"
      method="post"
      action={everywhere ? '/sign-out?everywhere' : '/sign-out'}
      onSubmit={(event) => askFirst(event, me)}
    >
      <button class={look}>{everywhere ? 'Sign out everywhere' : 'Sign out'}</button>
    </form>
  );
}

function askFirst(event: Event, me: Me) {
  const question = questionBeforeSignOut(me);
  if (question && !window.confirm(question)) event.preventDefault();
}

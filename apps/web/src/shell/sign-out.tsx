interface Props {
  /** Every browser that this person signed in with, not this one alone. */
  everywhere?: boolean;
  class?: string;
}

/** A form rather than a link, so that no other page and no prefetch signs anybody out. */
export const SignOut = ({ everywhere = false, class: look }: Props) => (
  <form class="tv-sign-out" method="post" action={everywhere ? '/sign-out?everywhere' : '/sign-out'}>
    <button class={look}>{everywhere ? 'Sign out everywhere' : 'Sign out'}</button>
  </form>
);

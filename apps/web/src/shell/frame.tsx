import type { ComponentChildren } from 'preact';
import { Link, useLocation } from 'wouter-preact';
import { withWeekday } from '../shared/words.js';
import { areasOf } from './areas.js';
import mark from './mark.svg';
import type { Me } from '../shared/me.js';
import { SignOut } from './sign-out.js';

/** What stands around every page: who is signed in and where, the way to their pages, the day it is here. */
export const Frame = ({ me, children }: { me?: Me; children: ComponentChildren }) => (
  <div class="tv-frame">
    <a href="#main" class="govuk-skip-link" onClick={toMain}>
      Skip to main content
    </a>
    <Header me={me} />
    {me && <Ways me={me} />}
    {me?.partnership.simulated && <SampleDay today={me.partnership.today} />}
    {me?.ownRecordAlone && <OwnRecordAlone />}
    <div class="tv-main">
      <main class="govuk-width-container" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
    <Footer />
  </div>
);

const toMain = (event: Event) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};

const Header = ({ me }: { me?: Me }) => (
  <header class="tv-header">
    <div class="govuk-width-container tv-header__bar">
      <Link href="/" class="tv-header__name">
        <img src={mark} alt="" width="32" height="32" />
        Trivium
      </Link>
      {me && (
        <p class="tv-header__who">
          <span>{me.partnership.name}</span>
          <Link href="/account">{me.name}</Link>
          <SignOut />
        </p>
      )}
    </div>
  </header>
);

function Ways({ me }: { me: Me }) {
  const [path] = useLocation();
  const isHere = (to: string) => path === to || path.startsWith(`${to}/`);
  return (
    <nav class="tv-nav" aria-label="Your pages">
      <div class="govuk-width-container">
        <ul>
          {areasOf(me).map(({ path: to, name }) => (
            <li key={to}>
              <Link href={to} aria-current={isHere(to) ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

const SampleDay = ({ today }: { today: string }) => (
  <aside class="tv-day" aria-label="About this partnership">
    <div class="govuk-width-container">
      All people, places and figures here are samples, and today is always <strong>{withWeekday(today)}</strong>.
    </div>
  </aside>
);

const OwnRecordAlone = () => (
  <aside class="tv-day" aria-label="How you came">
    <div class="govuk-width-container">
      You came by a link to your own address: you read your own record here, and change nothing. To do more, sign in as
      you do for work.
    </div>
  </aside>
);

const Footer = () => (
  <footer class="tv-footer">
    <div class="govuk-width-container">
      <ul>
        <li>
          <Link href="/accessibility" class="govuk-link">
            Accessibility statement
          </Link>
        </li>
      </ul>
      <p>Trivium shows what people can do and on what evidence. It does not measure outcomes for children.</p>
    </div>
  </footer>
);

import { Link } from 'wouter-preact';

/** The way on from where there is nothing to do. */
export const WayHome = () => (
  <p class="govuk-body tv-onward">
    <Link href="/" class="govuk-link">
      Your first page
    </Link>
  </p>
);

import { Link } from 'wouter-preact';
import { Problem } from './problem.js';

interface Props {
  /** What is wrong with the address, where no field of a form could say it. */
  says: string;
  /** The same page without it. */
  to: string;
  text: string;
}

/** An address that a page can make nothing of, and the way on. */
export const WrongAddress = ({ says, to, text }: Props) => (
  <Problem about={says}>
    <p>{says}</p>
    <p>
      <Link href={to} class="govuk-link">
        {text}
      </Link>
    </p>
  </Problem>
);

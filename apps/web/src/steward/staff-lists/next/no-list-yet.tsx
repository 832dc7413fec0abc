import { Link } from 'wouter-preact';
import { useToday } from '../../../shared/me.js';
import { counted, inWords, monthInWords } from '../../../shared/words.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { QueryView } from '../../../ui/query-view.js';
import { NO_LIST_YET } from './operations.js';
import { sendPath } from './send-path.js';

/** Employers of whom no staff list of this month came yet, each with the way to send it. */
export function NoListYet() {
  const month = monthInWords(useToday());
  return (
    <QueryView query={NO_LIST_YET} variables={{}}>
      {({ waitingForStewards: { employersWithoutList: absent } }) =>
        absent.length === 0 ? (
          <p class="govuk-body">Of each employer a staff list of {month} came.</p>
        ) : (
          <Disclosure summary={`No staff list of ${month} yet: ${counted(absent.length, 'employer')}`}>
            <ul class="govuk-list govuk-list--spaced">
              {absent.map(({ agency, lastListedOn }) => (
                <li key={agency.id}>
                  <Link class="govuk-link" href={sendPath({ kind: 'STAFF', agency })}>
                    Send the list of {agency.name}
                  </Link>
                  <br />
                  <span class="tv-quiet">
                    {lastListedOn ? `The last one is as of ${inWords(lastListedOn)}` : 'None was saved before'}
                  </span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )
      }
    </QueryView>
  );
}

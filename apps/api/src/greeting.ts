import { demoPeople } from '../../../seeds/index.js';

const EMPTY = [
  'Nobody can sign in before there is a partnership. Open one, and its steward is invited:',
  '  npm run -s cli -- partnership open --name "…" --steward-name "…" --steward-email …',
];
const UNSENT = 'Mail is written and not sent, for SMTP_URL names no mail server: npm run -s cli -- mail prints it.';

interface Shown {
  demo: boolean;
  /** Whether there is a partnership. */
  isOpen: boolean;
  /** Whether mail goes out, from here or from a worker of its own. */
  sends: boolean;
}

/** What a start says once Trivium is up: its addresses, and what to do next. */
export function greeting(address: string, { demo, isOpen, sends }: Shown): string {
  const lines = [
    '',
    'Trivium is up.',
    `  Pages     ${address}`,
    `  GraphQL   ${address}/graphql`,
    `  Health    ${address}/health/ready`,
  ];
  if (!demo) return [...lines, '', ...(isOpen ? [] : EMPTY), ...(sends ? [] : [UNSENT]), ''].join('\n');
  const people = demoPeople.map(
    ({ subject, name, describes }) => `  npm run -s cli -- token ${subject.padEnd(17)} # ${name}: ${describes}`,
  );
  return [
    ...lines,
    '',
    'The demo lives on Monday 2 November 2026; all its people and figures are samples. A token for each of them:',
    ...people,
    '',
    'Ask the planner’s first question (is it a close match?):',
    `  curl -s ${address}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(npm run -s cli -- token planner)" -d '{"query":"{ closeMatch { inWords worst { inWords } } }"}'`,
    '',
  ].join('\n');
}

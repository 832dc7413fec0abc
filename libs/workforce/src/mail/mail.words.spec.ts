import { expect, it } from '@jest/globals';
import { type Fared, faredInWords } from './mail.words.js';

const WAITING: Fared = {
  state: 'WAITING',
  tries: 0,
  trouble: null,
  serverSaid: null,
  isUntried: false,
  isForgotten: false,
};

it.each<[string, Partial<Fared>]>([
  ['Waiting to be sent.', {}],
  ['Not sent, and nothing has tried to. No mail server is set', { isUntried: true }],
  [
    'Not sent yet, tried once: the mail server cannot be reached (ESOCKET CONN).',
    { tries: 1, trouble: 'ESOCKET CONN' },
  ],
  ['Not sent yet, tried 3 times: the mail server does not let Trivium in', { tries: 3, trouble: 'EAUTH AUTH 535' }],
  [
    'Not sent yet, tried once: the mail server could not take it (EENVELOPE',
    { tries: 1, trouble: 'EENVELOPE RCPT TO 451' },
  ],
  ['Sent.', { state: 'SENT' }],
  ['Not sent: what it says was over first.', { state: 'OVER' }],
  ['Not sent: its address was changed or forgotten first', { state: 'OVER', isForgotten: true }],
  [
    'The mail server refused it for good. There is no such mailbox',
    { state: 'REFUSED', serverSaid: '550 No such user' },
  ],
  [
    'The mail server refused it for good. There is no such mailbox',
    { state: 'REFUSED', serverSaid: '550 5.1.1 unknown' },
  ],
  [
    'The mail server refused it for good. Their mailbox is full',
    { state: 'REFUSED', serverSaid: '552 5.2.2 over quota' },
  ],
  ['The mail server refused it for good. Tell whoever runs', { state: 'REFUSED', serverSaid: '550 5.7.1 policy' }],
  ['The mail server refused it for good. Tell whoever runs', { state: 'REFUSED' }],
])('%s', (begins, fared) => expect(faredInWords({ ...WAITING, ...fared })).toContain(begins));

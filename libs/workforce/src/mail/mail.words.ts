import type { MailState } from './mail.model.js';

/** What is known of how a mail fared. */
export interface Fared {
  state: MailState;
  tries: number;
  /** The codes of what went wrong at the last try; null where nothing did. */
  trouble: string | null;
  serverSaid: string | null;
  /** Whether its address is gone, and with it what it said. */
  isForgotten: boolean;
  /** Whether it waits for minutes without a try. */
  isUntried: boolean;
}

/** In plain words, with what to do next where somebody must do something. */
export function faredInWords({ state, tries, trouble, serverSaid, isUntried, isForgotten }: Fared): string {
  if (state === 'SENT') return 'Sent.';
  if (state === 'REFUSED') return `The mail server refused it for good. ${afterRefusal(serverSaid)}`;
  if (state === 'OVER')
    return isForgotten
      ? 'Not sent: its address was changed or forgotten first.'
      : 'Not sent: what it says was over first. If it is still needed, send it anew.';
  if (trouble !== null)
    return `Not sent yet, tried ${tries === 1 ? 'once' : `${tries} times`}: ${met(trouble)} It is tried again by itself.`;
  return isUntried
    ? 'Not sent, and nothing has tried to. No mail server is set (SMTP_URL), or the worker does not run: tell whoever runs Trivium.'
    : 'Waiting to be sent.';
}

/* By the codes of RFC 3463 where the server gives one, else by those of SMTP. */
function afterRefusal(said: string | null): string {
  const [, enhanced, basic] = /^(?:(?:\d{3})[ -](\d\.\d+\.\d+)|(\d{3}))/.exec(said ?? '') ?? [];
  const code = enhanced?.slice(2) ?? '';
  if (/^1\./.test(code) || ['550', '551', '553'].includes(basic ?? ''))
    return 'There is no such mailbox there: ask them for their address, correct it, and send it anew.';
  if (code === '2.2' || basic === '552') return 'Their mailbox is full: tell them another way, then send it anew.';
  return 'Tell whoever runs Trivium what the server said.';
}

function met(trouble: string): string {
  if (/^(ESOCKET|ECONNECTION|ETIMEDOUT|EDNS|ECONNREFUSED)/.test(trouble))
    return `the mail server cannot be reached (${trouble}). If it stays so, tell whoever runs Trivium.`;
  if (/^EAUTH/.test(trouble)) return `the mail server does not let Trivium in (${trouble}): tell whoever runs Trivium.`;
  return `the mail server could not take it (${trouble}).`;
}

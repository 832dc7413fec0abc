import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

/** A mail server that keeps what it takes; it may be told to refuse whom a mail is for or from, or to take its time. */
export async function startMailbox(port = 0) {
  const received: Received[] = [];
  const box = {
    received,
    refuse: undefined as Error | undefined,
    refuseSender: undefined as Error | undefined,
    hold: undefined as Promise<void> | undefined,
  };
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onMailFrom: (_address, _session, done) => done(box.refuseSender),
    onRcptTo: (_address, _session, done) => done(box.refuse),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const [head = '', ...body] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
        const header = (name: string) =>
          new RegExp(`^${name}: (.*)$`, 'im').exec(head.replaceAll(/\r\n\s+/g, ' '))?.[1] ?? '';
        await box.hold;
        const to = session.envelope.rcptTo[0]!.address;
        received.push({ to, messageId: header('Message-ID'), subject: header('Subject'), text: body.join('\n\n') });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const at = (server.server.address() as AddressInfo).port;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return Object.assign(box, { port: at, url: `smtp://127.0.0.1:${at}`, close });
}

export function refusal(responseCode: number, says: string): Error {
  return Object.assign(new Error(says), { responseCode });
}

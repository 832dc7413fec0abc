import { connect, createServer, type Socket } from 'node:net';

/** Stands between the API and PostgreSQL, counts what the API sends, and cuts or holds connections when told to. */
export interface Proxy {
  /** The database's URL by way of the proxy. */
  url: string;
  /** Bytes sent to PostgreSQL so far. */
  sent(): number;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Lets the next COMMIT through and ends its connection before the answer comes back. */
  cutAnswerOfNextCommit(): void;
  /** Keeps connections open but passes nothing on. */
  hold(): void;
  mend(): void;
  /** Passes what comes next to another server. */
  leadTo(databaseUrl: string): void;
  close(): Promise<void>;
}

type Mode = 'pass' | 'cut' | 'hold' | 'cut next commit';

export async function proxyTo(databaseUrl: string): Promise<Proxy> {
  let target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let mode: Mode = 'pass';
  let sent = 0;
  const server = createServer((client) => {
    if (mode === 'cut') return void client.destroy();
    const database = connect(Number(target.port), target.hostname);
    let answers = true;
    join(sockets, client, database);
    client.on('data', (chunk) => {
      if (mode === 'hold') return;
      sent += chunk.length;
      if (mode === 'cut next commit' && commits(chunk)) {
        [mode, answers] = ['pass', false];
      }
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      if (mode === 'hold') return;
      if (answers) client.write(chunk);
      else client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as { port: number }).port);
  const end = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    sent: () => sent,
    cut: () => ((mode = 'cut'), end()),
    cutAnswerOfNextCommit: () => void (mode = 'cut next commit'),
    hold: () => void (mode = 'hold'),
    mend: () => ((mode = 'pass'), end()),
    leadTo: (other) => void (target = new URL(other)),
    close: () => (end(), new Promise<void>((resolve) => server.close(() => resolve()))),
  };
}

const commits = (chunk: Buffer) => /COMMIT/.test(chunk.toString('latin1'));

/* What ends one side ends the other. */
function join(sockets: Set<Socket>, one: Socket, other: Socket) {
  for (const [socket, pair] of [
    [one, other],
    [other, one],
  ] as const) {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      pair.destroy();
    });
  }
}

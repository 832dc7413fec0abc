import { type Asked, Client } from './client.js';
import type { RunningServer, Sent } from './servers/child.js';

/** What the API sends to PostgreSQL for a request, transaction by transaction, without what begins and ends each; the sign-in is the first. */
export async function sentFor(api: RunningServer, asked: Asked): Promise<Sent[][]> {
  await api.tell('listen');
  await new Client(`${api.url}/graphql`, 1).post(asked);
  const transactions: Sent[][] = [];
  for (const statement of await api.tell<Sent[]>('be quiet')) {
    if (/^(begin|start transaction)/i.test(statement.text)) transactions.push([]);
    else if (!/^commit/i.test(statement.text)) transactions.at(-1)!.push(statement);
  }
  return transactions;
}

export const textsOf = (transaction: Sent[]): string[] => transaction.map(({ text }) => text);

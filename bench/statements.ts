import { type Asked, Client } from './client.js';
import type { RunningServer, Transactions } from './servers/child.js';

/** What the API sends to PostgreSQL for a request, after the sign-in. */
export async function statementsOf(api: RunningServer, asked: Asked): Promise<Transactions> {
  await api.tell('listen');
  await new Client(`${api.url}/graphql`, 1).post(asked);
  const [, ...transactions] = split(await api.tell<string[]>('be quiet'));
  return transactions;
}

function split(sent: string[]): Transactions {
  const transactions: Transactions = [];
  for (const sql of sent) {
    if (/^(begin|start transaction)/i.test(sql)) transactions.push([]);
    else if (!/^commit/i.test(sql)) transactions.at(-1)!.push(sql);
  }
  return transactions;
}

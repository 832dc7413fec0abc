import type { Refusal } from '../../graphql/refusal.js';

interface Sent {
  id: string;
}

const NO_ANSWER: Refusal = {
  code: 'NO_ANSWER',
  kind: 'unavailable',
  says: 'Trivium cannot be reached just now. Try again in a moment.',
  data: {},
};

/** Sends a file for whoever is signed in on this page; the API answers by which id it is used. */
export async function sendFile(file: File, accountId: string): Promise<{ data: Sent } | { refusal: Refusal }> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch('/files', { method: 'POST', body, headers: { 'trivium-account': accountId } });
    const answer = (await response.json()) as
      Sent | { errors?: { message: string; extensions: { code: string; kind: string } }[] };
    if ('id' in answer) return { data: answer };
    const [error] = answer.errors ?? [];
    return { refusal: error ? { ...error.extensions, says: error.message, data: {} } : NO_ANSWER };
  } catch {
    return { refusal: NO_ANSWER };
  }
}

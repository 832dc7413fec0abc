import type { Refusal } from '../graphql/refusal.js';

const NO_ANSWER: Refusal = {
  code: 'NO_ANSWER',
  kind: 'unavailable',
  says: 'Trivium cannot be reached just now. Try again in a moment.',
  data: {},
};

interface Asked {
  /** Where it goes, or what is taken away from there. */
  path: string;
  method: 'POST' | 'PUT' | 'DELETE';
  file?: File;
  /** Who is signed in on this page. */
  accountId: string;
}

interface Failed {
  errors?: { message: string; extensions: { code: string; kind: string } }[];
}

/** Sends a file, or takes one away, for whoever is signed in on this page; what the API answers, if anything, or why it refuses. */
export async function sendFile<Answer = undefined>(asked: Asked): Promise<{ data: Answer } | { refusal: Refusal }> {
  const { path, method, file, accountId } = asked;
  const body = file && new FormData();
  if (file) body?.append('file', file);
  try {
    const response = await fetch(path, { method, body, headers: { 'trivium-account': accountId } });
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { data: answer as Answer };
    const [error] = (answer as Failed).errors ?? [];
    return { refusal: error ? { ...error.extensions, says: error.message, data: {} } : NO_ANSWER };
  } catch {
    return { refusal: NO_ANSWER };
  }
}

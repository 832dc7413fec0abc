import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

/** Where Trivium answers, and the token of whoever asks. */
export interface Api {
  url: string;
  token: string;
}

interface Answered {
  data?: unknown;
  errors?: { message: string }[];
}

export async function ask<Data>({ url, token }: Api, query: string, variables: object = {}): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { data, errors } = await answered(url, '/graphql', { method: 'POST', headers, body });
  if (errors?.[0]) throw new Error(errors[0].message);
  return data as Data;
}

/** Sends a file, and answers by which id it is asked for. */
export async function sendFile({ url, token }: Api, path: string): Promise<string> {
  const form = new FormData();
  form.append('file', await contentOf(path), basename(path));
  const headers = { authorization: `Bearer ${token}` };
  const { errors, ...sent } = await answered(url, '/files', { method: 'POST', headers, body: form });
  if (errors?.[0]) throw new Error(errors[0].message);
  return (sent as { id: string }).id;
}

async function contentOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new Error(`There is no file ${path} that can be read.`);
  }
}

async function answered(url: string, path: string, request: RequestInit): Promise<Answered> {
  const response = await fetch(new URL(path, url), request).catch(() => {
    throw new Error(`Nothing answers at ${url}. Say with --url where Trivium is.`);
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Answered;
  } catch {
    throw new Error(`${url} answered ${response.status} and no JSON. Is Trivium there?`);
  }
}

import { join } from 'node:path';
import { projectRoot } from './project-root.js';
import { type Env, readSettings } from './read-settings.js';

/** Where browsers reach Trivium, and what links in mails begin with. */
export function publicUrl(env: Env = process.env): string {
  const { PUBLIC_URL, HOST, PORT } = readSettings(env);
  return PUBLIC_URL ?? `http://${asSite(HOST)}:${PORT}`;
}

/* All addresses of a machine are reached at its own; one with colons stands in brackets. */
function asSite(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host;
}

/** Where the embedded server and the local keys live. */
export const dataFolder = (env: Env = process.env): string =>
  readSettings(env).TRIVIUM_DATA ?? join(projectRoot(), '.data');

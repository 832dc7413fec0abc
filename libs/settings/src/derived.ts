import { join } from 'node:path';
import { projectRoot } from './project-root.js';
import { type Env, readSettings } from './read-settings.js';

/** Where browsers reach Trivium, and what links in mails begin with. */
export function publicUrl(env: Env = process.env): string {
  const { PUBLIC_URL, HOST, PORT } = readSettings(env);
  return PUBLIC_URL ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`;
}

/** Where the embedded server and the local keys live. */
export const dataFolder = (env: Env = process.env): string =>
  readSettings(env).TRIVIUM_DATA ?? join(projectRoot(), '.data');

import { type Env, publicUrl, readSettings } from '@app/settings';
import type { MailSettings } from './mail-worker.js';

/** How mail goes out as the environment says, and what else is forgotten each night; where it names no mail server, mail waits. */
export function mailSettings(
  databaseUrl: string,
  { alsoForgets, alsoDoes }: Pick<MailSettings, 'alsoForgets' | 'alsoDoes'>,
  env: Env = process.env,
): MailSettings {
  const { SMTP_URL: smtpUrl, MAIL_FROM, DATABASE_WORKER_URL } = readSettings(env);
  const host = new URL(publicUrl(env)).hostname;
  const from = MAIL_FROM ?? `Trivium <noreply@${host}>`;
  const onFault = (says: string) => process.stderr.write(`${says}\n`);
  return { url: DATABASE_WORKER_URL ?? databaseUrl, smtpUrl, from, host, onFault, alsoForgets, alsoDoes };
}

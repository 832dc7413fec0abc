import { type Env, publicUrl, readSettings } from '@app/settings';
import type { MailSettings } from './mail-worker.js';

/** How mail goes out as the environment says; undefined where it names no mail server. */
export function mailSettings(databaseUrl: string, env: Env = process.env): MailSettings | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM, DATABASE_WORKER_URL } = readSettings(env);
  if (!smtpUrl) return undefined;
  const host = new URL(publicUrl(env)).hostname;
  const from = MAIL_FROM ?? `Trivium <noreply@${host}>`;
  const onFault = (says: string) => process.stderr.write(`${says}\n`);
  return { url: DATABASE_WORKER_URL ?? databaseUrl, smtpUrl, from, host, onFault };
}

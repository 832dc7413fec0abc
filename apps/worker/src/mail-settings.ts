import { FORGET_SIGN_IN } from '@app/access';
import type { MailSettings } from '@app/jobs';
import { publicUrl } from '../../api/src/public-url.js';

type Env = Record<string, string | undefined>;

/** How mail goes out as the environment says, and what is forgotten each night; where it names no mail server, that alone. */
export function mailSettings(databaseUrl: string, env: Env = process.env): MailSettings {
  const smtpUrl = env.SMTP_URL || undefined;
  if (smtpUrl && !/^smtps?:$/.test(URL.canParse(smtpUrl) ? new URL(smtpUrl).protocol : ''))
    throw new Error('SMTP_URL must look like smtp://user:password@host:587 or smtps://host.');
  const host = new URL(publicUrl(env)).hostname;
  const from = env.MAIL_FROM ?? `Trivium <noreply@${host}>`;
  const onFault = (says: string) => console.error(says);
  return { url: env.DATABASE_WORKER_URL ?? databaseUrl, smtpUrl, from, host, onFault, alsoForgets: FORGET_SIGN_IN };
}

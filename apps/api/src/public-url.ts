type Env = Record<string, string | undefined>;

/** Where browsers reach Trivium, and what links in mails begin with. */
export function publicUrl(env: Env = process.env): string {
  const host = env.HOST ?? '127.0.0.1';
  return env.PUBLIC_URL ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${env.PORT ?? 3000}`;
}

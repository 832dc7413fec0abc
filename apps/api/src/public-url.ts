type Env = Record<string, string | undefined>;

/** Where browsers reach Trivium, and what links in mails begin with. */
export function publicUrl(env: Env = process.env): string {
  const host = env.HOST ?? '127.0.0.1';
  if (env.PUBLIC_URL && !/^https?:\/\/[^/\s]+\/?$/.test(env.PUBLIC_URL))
    throw new Error(`PUBLIC_URL must look like https://trivium.example, not "${env.PUBLIC_URL}".`);
  return env.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${env.PORT ?? 3000}`;
}

type Env = Record<string, string | undefined>;

/** Where browsers reach Trivium, and what links in mails begin with. */
export function publicUrl(env: Env = process.env): string {
  const { PUBLIC_URL, HOST = '127.0.0.1', PORT = '3000' } = env;
  return PUBLIC_URL ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`;
}

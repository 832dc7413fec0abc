import { parseSetCookie } from 'cookie';
import { print } from 'graphql';
import type { Answer } from './api.js';
import type { TadaDocumentNode } from './graphql.js';

/** A browser as far as cookies and redirects go. */
export class Visitor {
  constructor(private readonly url: string) {}

  private readonly cookies = new Map<string, { value: string; path: string }>();

  async open(address: string, init: RequestInit = {}): Promise<{ status: number; at: URL; text: string }> {
    const at = new URL(address, this.url);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => at.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(at, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const next = response.headers.get('location');
    if (next) return this.open(new URL(next, at).href);
    return { status: response.status, at, text: await response.text() };
  }

  /** Sends a form. */
  post(address: string, fields: Record<string, string> = {}) {
    return this.open(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** At the local provider of the demo. */
  async signIn(subject: string, to = '/health/live') {
    const choice = await this.open(`/sign-in?to=${encodeURIComponent(to)}`);
    return this.open(choice.at.href, { method: 'POST', body: new URLSearchParams({ subject }) });
  }

  /** Asks the API with the session of this browser. */
  async ask<Data, Variables extends object>(
    query: TadaDocumentNode<Data, Variables> | string,
    variables: object = {},
  ): Promise<Answer<Data>> {
    const asked = typeof query === 'string' ? query : print(query);
    const headers = { 'content-type': 'application/json' };
    const { text } = await this.open('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: asked, variables }),
    });
    return JSON.parse(text) as Answer<Data>;
  }

  async me() {
    const { status, text } = await this.open('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ me { name partnership { name } } }"}',
    });
    return { status, ...(JSON.parse(text) as { data?: { me: { name: string } } }).data?.me };
  }

  holds = (name: string) => this.cookies.get(name)?.value;

  private keep(line: string) {
    const { name, value, path = '/', maxAge, expires } = parseSetCookie(line);
    const gone = maxAge === 0 || (expires && expires.getTime() < Date.now());
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, { value: value ?? '', path });
  }
}

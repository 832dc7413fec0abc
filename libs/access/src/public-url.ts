/** What links in mails begin with, and where sign-in services send browsers back to. */
export const PUBLIC_URL = Symbol('public url');

/** The content security policy, which helmet sends with every answer. */
export const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * What goes out with a page beside what every answer has: no copy is kept that Back could show to the next user. The policy is said again, for
 * a page that answers an address nobody can read, before helmet is asked; `allowing` adds to it.
 */
export const pageHeaders = (allowing: Record<string, string[]> = {}) => ({
  'cache-control': 'no-store',
  'content-security-policy': Object.entries({ ...DIRECTIVES, ...allowing })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join(';'),
});

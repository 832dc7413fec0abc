const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/**
 * What goes out with every page: nothing runs, styles or is loaded that does not come from here, no other site may frame it, and
 * no copy is kept that Back could show to the next user. `allowing` adds to the content security policy.
 */
export const pageHeaders = (...allowing: string[]) => ({
  'cache-control': 'no-store',
  'content-security-policy': [...POLICY, ...allowing].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

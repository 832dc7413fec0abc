interface Claims {
  email?: unknown;
  email_verified?: unknown;
}

/**
 * The address that a sign-in service tells of somebody, wherever it does; null where it tells none, two, or says anything of having checked
 * it but that it has. Where nothing is said of that, the service is believed: whoever runs Trivium chose it.
 */
export function addressIn(told: Claims[]): string | null {
  const emails = new Set(told.flatMap(({ email }) => (email === undefined ? [] : [email])));
  const isUnchecked = told.some(({ email_verified: is }) => is !== undefined && is !== true && is !== 'true');
  const [email] = emails;
  return emails.size === 1 && typeof email === 'string' && !isUnchecked ? email : null;
}

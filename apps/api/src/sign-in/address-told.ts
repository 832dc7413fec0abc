interface Claims {
  email?: unknown;
  email_verified?: unknown;
}

/**
 * The address that a sign-in service tells of somebody, wherever it does; null where it tells none, two, or says anything of having checked
 * it but that it has. Where nothing is said of that, the service is believed: whoever runs Trivium chose it.
 */
export function addressIn(told: Claims[]): string | null {
  const emails = told.map(({ email }) => email).filter((email) => email !== undefined && email !== null);
  const isUnchecked = told.some(({ email_verified: is }) => is !== undefined && is !== true && is !== 'true');
  const [email] = emails;
  if (typeof email !== 'string' || isUnchecked) return null;
  const isOne = emails.every((other) => typeof other === 'string' && other.toLowerCase() === email.toLowerCase());
  return isOne ? email : null;
}

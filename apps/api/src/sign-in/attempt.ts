import { parseCookie } from 'cookie';
import type { ServiceIn } from '@app/access';
import { isId, unauthenticated } from '@app/kernel';

/** What the browser keeps between leaving for the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  /** At which service of a partnership; none is that of the settings. */
  service?: ServiceIn;
  /** The key of the invitation that this accepts. */
  invitation?: string;
}

export const ATTEMPT_COOKIE = 'trivium_sign_in';

/** A page of our own to come back to; anything else is the first page, and so is where one signs in or out. */
export const localPath = (to: unknown): string =>
  typeof to === 'string' && OWN.test(to) && !SIGNS_IN.test(decoded(to)) ? to : '/';

const OWN = /^\/(?![/\\])[\w\-./?=&%:+,~]*$/;
const SIGNS_IN = /^\/[./\\]*(sign-|signed-|invitation|local-sign-in)/i;

/* As whoever routes it reads it; what nobody can read leads nowhere. */
function decoded(to: string): string {
  try {
    return decodeURIComponent(new URL(to, 'http://x').pathname);
  } catch {
    return '/sign-in';
  }
}

/** What this browser kept of its attempt; refused where it has not the shape of one. */
export function attemptIn(cookies = ''): Attempt {
  const { state, nonce, verifier, returnTo, invitation, service } = parsed(parseCookie(cookies)[ATTEMPT_COOKIE]);
  if (!isText(state) || !isText(nonce) || !isText(verifier)) throw notBegunHere();
  const at = serviceNamed(service);
  return {
    ...{ state, nonce, verifier, returnTo: localPath(returnTo) },
    ...(at && { service: at }),
    ...(isText(invitation) && { invitation }),
  };
}

function parsed(cookie = ''): Partial<Record<keyof Attempt, unknown>> {
  try {
    return JSON.parse(cookie) ?? {};
  } catch {
    return {};
  }
}

/** The service that an address names, as `serviceKey` wrote it. */
export function serviceNamed(key: unknown): ServiceIn | undefined {
  const [partnershipId, serviceId, ...rest] = isText(key) ? key.split('.') : [];
  return isId(partnershipId) && isId(serviceId) && rest.length === 0 ? { partnershipId, serviceId } : undefined;
}

export const serviceKey = ({ partnershipId, serviceId }: ServiceIn) => `${partnershipId}.${serviceId}`;

const isText = (value: unknown): value is string => typeof value === 'string';

const notBegunHere = () =>
  unauthenticated('SIGN_IN_REFUSED', 'This sign-in was not begun here, or too long ago. Begin again.');

import { constraintErrors } from '@app/database';
import { conflict, invalid, notFound, unavailable } from '@app/kernel';

export const serviceNotFound = () =>
  notFound('SIGN_IN_SERVICE_NOT_FOUND', 'There is no such sign-in service here, or it has ended.');

export const serviceEnded = () =>
  conflict('SIGN_IN_SERVICE_ENDED', 'This sign-in service was ended before: read them again.');

export const noSecretsKey = () =>
  unavailable(
    'NO_SECRETS_KEY',
    'Sign-in services cannot be kept here yet: whoever runs Trivium has to set SIGN_IN_SECRETS_KEY first.',
  );

/** The key of the settings is another than the one that the secret was sealed with. */
export const secretUnreadable = (cause: unknown) =>
  unavailable(
    'NO_SECRETS_KEY',
    'This sign-in service cannot be used: its secret was kept with another SIGN_IN_SECRETS_KEY. End it and add it again.',
    {},
    { cause },
  );

export const issuerInvalid = () =>
  invalid(
    'ISSUER_INVALID',
    'Give the issuer of the organisation’s OpenID provider as an address that begins with https:// and is open to everybody, without ? or #. Whoever runs Trivium can allow hosts of their own network.',
  );

export const domainInvalid = (domain: string) =>
  invalid(
    'DOMAIN_INVALID',
    `Give what comes behind the @ of work addresses, such as council.example: “${domain}” is none.`,
  );

export const providerAway = (cause: unknown) =>
  unavailable(
    'ISSUER_UNAVAILABLE',
    'The sign-in service cannot be reached just now. Try again shortly.',
    {},
    { cause },
  );

constraintErrors({
  uq_sign_in_service_once: () =>
    conflict('SIGN_IN_SERVICE_THERE', 'There is a service with this issuer and client already: end that one first.'),
  ck_sign_in_service_name: () => invalid('NAME_INVALID', 'Give a name of up to 100 characters, in one line.'),
  ck_sign_in_service_issuer: issuerInvalid,
  ck_sign_in_service_client: () =>
    invalid('CLIENT_INVALID', 'Give the client’s id as the provider shows it, without spaces.'),
  fk_web_session_service: serviceNotFound,
});

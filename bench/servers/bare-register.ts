import type pg from 'pg';
import { newId } from '@app/kernel';
import type { ServerConfig } from './child.js';
import type { Answer } from './http.js';
import { type Bound, type Saving, stepsOf } from './register-steps.js';
import type { SignIn } from './sign-in.js';

/** Runs the statements that the API sent for a register, one after the other, with values of its own making. */
export function bareRegister(pool: pg.Pool, who: SignIn, { partnershipId, statements }: ServerConfig): Answer {
  const steps = stepsOf(statements?.register ?? []);
  return async (body, authorization) => {
    const { account } = await who(authorization);
    const saving: Saving = { partnershipId, ...JSON.parse(body), ids: [] };
    saving.ids = saving.marks.map(() => newId());
    const client = await pool.connect();
    try {
      await client.query('begin');
      const [tenant, ...others] = steps;
      await run(client, tenant!, saving);
      await client.query(account);
      for (const step of others) await run(client, step, saving);
      await client.query('commit');
      return JSON.stringify(saving.register);
    } catch (fault) {
      await client.query('rollback');
      throw fault;
    } finally {
      client.release();
    }
  };
}

async function run(client: pg.PoolClient, { name, text, values, keep }: Bound, saving: Saving): Promise<void> {
  const { rows } = await client.query({ name, text, values: values(saving) });
  keep?.(saving, rows);
}

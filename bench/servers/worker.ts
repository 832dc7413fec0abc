import 'reflect-metadata';
import { databaseConfig } from '@app/database';
import { startMailWorker } from '@app/jobs';
import { listWork } from '../../apps/worker/src/list-work.js';
import { serve } from './child.js';

/* What goes on with long lists, in a process of its own; mail it only keeps. It can say how much memory it took at most. */
serve(
  async ({ databaseUrl }) => {
    const { goOn } = await listWork(databaseConfig(databaseUrl, {}));
    const nobody = { from: 'Trivium <noreply@bench.invalid>', host: 'bench.invalid', onFault: console.error };
    await startMailWorker({ ...nobody, url: databaseUrl, alsoDoes: { list: goOn } });
    return 0;
  },
  () => Math.round(process.resourceUsage().maxRSS / 1024),
);

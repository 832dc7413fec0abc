import { bareGap } from './bare-gap.js';
import { bareProfile } from './bare-profile.js';
import { bareRegister } from './bare-register.js';
import { serve } from './child.js';
import { listen } from './http.js';
import { poolOf } from './pool.js';

/* The floor: node:http, prepared statements, the same tables under the same row-level security; no framework, no sign-in. */
serve((config) => {
  const pool = poolOf(config.databaseUrl);
  return listen({
    '/gap': bareGap(pool, config),
    '/profile': bareProfile(pool, config),
    '/register': bareRegister(pool, config),
  });
});

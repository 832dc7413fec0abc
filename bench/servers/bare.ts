import { bareGap } from './bare-gap.js';
import { bareProfile } from './bare-profile.js';
import { bareRegister } from './bare-register.js';
import { serve } from './child.js';
import { listen } from './http.js';
import { poolOf } from './pool.js';
import { signIn } from './sign-in.js';

/* The floor: node:http, prepared statements, the same tables under the same row-level security, sign-in and audit; no framework. */
serve(async (config) => {
  const pool = poolOf(config.databaseUrl);
  const who = await signIn(config);
  return listen({
    '/gap': bareGap(pool, who, config),
    '/profile': bareProfile(pool, who, config),
    '/register': bareRegister(pool, who, config),
  });
});

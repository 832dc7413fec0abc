import { customCleanEnv } from 'envalid';
import { CATALOGUE } from './catalogue.js';

/** Names and values as the environment gives them. */
export type Env = Record<string, string | undefined>;

export type Settings = ReturnType<typeof readSettings>;

type Name = keyof typeof CATALOGUE;

/**
 * The settings in force. Whatever is wrong with them is told at once, a sentence for each setting, and never what a secret one holds. One that
 * is set to nothing, as compose files do, counts as not set.
 */
export function readSettings(env: Env = process.env) {
  const given: Env = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const said: string[] = [];
  const settings = customCleanEnv(given, CATALOGUE, (cleaned) => cleaned, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) said.push(sentence(name as Name, error, given));
    },
  });
  said.push(...together(given));
  if (said.length > 0)
    throw new Error(said.length === 1 ? said[0] : `${said.length} settings are wrong:\n- ${said.join('\n- ')}`);
  return settings;
}

/** Whether it is set at all, be it wrong. */
export const isGiven = (name: Name, env: Env = process.env): boolean => Boolean(env[name]);

const sentence = (name: Name, { message: must }: Error, given: Env) => {
  const isSecret = 'isSecret' in CATALOGUE[name];
  return `${name} must ${must}${isSecret ? '' : `, not "${given[name]}"`}.`;
};

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/* What one setting asks of others. */
function together(given: Env): string[] {
  const isSet = (name: Name) => isGiven(name, given);
  const tokens = (['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'] as const).filter(isSet);
  const client = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter(isSet);
  const rules: [boolean, string][] = [
    [[0, 3].includes(tokens.length), 'Set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL together, or none of them.'],
    [
      client.length === 0 || (client.length === 2 && isSet('OIDC_ISSUER')),
      'Set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together with OIDC_ISSUER, or neither of them.',
    ],
    [
      !isSet('METRICS_HOST') || isLoopback(given.METRICS_HOST!) || isSet('METRICS_TOKEN'),
      'METRICS_HOST lets other machines read the metrics: set METRICS_TOKEN with it.',
    ],
    [
      isSet('DATABASE_URL') || !isSet('DATABASE_MIGRATION_URL'),
      'DATABASE_MIGRATION_URL is set without DATABASE_URL: set both, or neither for the embedded PostgreSQL.',
    ],
  ];
  return rules.filter(([isRight]) => !isRight).map(([, says]) => says);
}

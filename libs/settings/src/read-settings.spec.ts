import { describe, expect, it } from '@jest/globals';
import { publicUrl } from './derived.js';
import { readSettings } from './read-settings.js';
import { CATALOGUE } from './catalogue.js';

const refusal = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (fault) {
    return (fault as Error).message;
  }
  return '';
};

describe('settings', () => {
  it('have defaults: none is needed', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3_000,
      HOST: '127.0.0.1',
      DATABASE_POOL_SIZE: 10,
      TRIVIUM_WORKER: 'on',
    });
  });

  it('that are wrong are told all at once, each by its name and what it must be', () => {
    const said = refusal({
      PORT: 'abc',
      TRIVIUM_DEMO: 'yes',
      LOG_LEVEL: 'loud',
      OIDC_ISSUER: 'https://issuer.example',
    });
    expect(said.split('\n')).toEqual([
      '4 settings are wrong:',
      '- PORT must be a whole number from 0 to 65535, not "abc".',
      '- LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent, not "loud".',
      '- TRIVIUM_DEMO must be on or off, not "yes".',
      '- Set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL together, or none of them.',
    ]);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['DATABASE_POOL_SIZE', '0'],
    ['PUBLIC_URL', 'https://trivium.example/path'],
    ['PUBLIC_URL', 'trivium.example'],
    ['OIDC_JWKS_URL', 'keys'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'Trivium'],
    ['HOST', 'a b'],
    ['METRICS_TOKEN', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,proxy'],
  ])('%s is not "%s"', (name, value) => {
    expect(refusal({ [name]: value })).toContain(`${name} must `);
  });

  it('never say what a secret one holds', () => {
    const secrets = Object.entries(CATALOGUE).filter(([, setting]) => 'isSecret' in setting);
    expect(secrets.map(([name]) => name)).toContain('SMTP_URL');
    const said = refusal({ ...Object.fromEntries(secrets.map(([name]) => [name, 'hunter2'])) });
    expect(said).toContain('SMTP_URL must look like smtp://');
    expect(said).not.toContain('hunter2');
  });

  it('set to nothing count as not set', () => {
    expect(readSettings({ PORT: '', OIDC_ISSUER: '', SMTP_URL: '' })).toMatchObject({
      PORT: 3_000,
      SMTP_URL: undefined,
    });
  });

  it('let other machines read the metrics with a token alone', () => {
    const token = 'a-long-random-text-of-your-own';
    expect(refusal({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toContain('set METRICS_TOKEN with it');
    expect(refusal({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: token })).toBe('');
    expect(refusal({ METRICS_PORT: '9464', METRICS_HOST: '127.0.0.1' })).toBe('');
  });

  it('have examples of their own shape, as long as what goes together is set together', () => {
    const examples = Object.fromEntries(Object.entries(CATALOGUE).map(([name, { example }]) => [name, example]));
    expect(refusal(examples as Record<string, string>)).toBe('');
  });

  it.each([
    [{}, 'http://127.0.0.1:3000'],
    [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ HOST: '::' }, 'http://[::1]:3000'],
    [{ HOST: 'fd00::1' }, 'http://[fd00::1]:3000'],
    [{ PUBLIC_URL: 'https://trivium.example/' }, 'https://trivium.example'],
  ])('%j: links begin with %s', (env, url) => expect(publicUrl(env)).toBe(url));
});

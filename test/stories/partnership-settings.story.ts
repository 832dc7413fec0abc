import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const SETTINGS = graphql(
  '{ partnershipSettings { setting name about value inWords least most changes { was becomes reason recordedOn recordedBy } } }',
);
const CHANGE = graphql(`
  mutation ($input: ChangePartnershipSettingInput!) {
    changePartnershipSetting(input: $input) { value inWords changes { was becomes reason recordedOn recordedBy } }
  }`);
type Setting = 'NAME' | 'FULL_TIME_WEEK' | 'CLOSE_UP_TO_PERCENT' | 'LAPSE_WINDOW' | 'ON_CONFLICT';
const change = (setting: Setting, value: string, reason = 'The board agreed') =>
  api.ask('steward', CHANGE, { input: { setting, value, reason } });
const closeUpTo = async () =>
  (await api.ask('planner', graphql('{ closeMatch { closeUpToPercent } }'))).data.closeMatch.closeUpToPercent;

it('a steward changes when a match is close: figures that were kept answer by it at once, and who did it why stays told', async () => {
  expect([await closeUpTo(), await closeUpTo()]).toEqual([10, 10]);
  const { data } = await change('CLOSE_UP_TO_PERCENT', '12.50');
  expect(data.changePartnershipSetting).toEqual({
    value: '12.5',
    inWords: '12.5%',
    changes: [
      {
        ...{ was: '10', becomes: '12.5', reason: 'The board agreed' },
        ...{ recordedOn: '2026-11-02', recordedBy: 'Tomasz Wiśniewski' },
      },
    ],
  });
  expect(await closeUpTo()).toBe(12.5);
  await change('CLOSE_UP_TO_PERCENT', '10', 'As it was');
  expect(await closeUpTo()).toBe(10);
  const { partnershipSettings } = (await api.ask('steward', SETTINGS)).data;
  const close = partnershipSettings.find(({ setting }) => setting === 'CLOSE_UP_TO_PERCENT')!;
  expect(close.changes.map(({ was, becomes }) => [was, becomes])).toEqual([
    ['12.5', '10'],
    ['10', '12.5'],
  ]);
  expect(partnershipSettings.map(({ setting, value }) => [setting, value])).toEqual([
    ['NAME', expect.any(String)],
    ['FULL_TIME_WEEK', '37'],
    ['CLOSE_UP_TO_PERCENT', '10'],
    ['JUST_SHORT_LIMIT', '2'],
    ['LAPSE_WINDOW', '90'],
    ['REGISTER_OPEN_DAYS', '28'],
    ['ON_CONFLICT', 'LATEST'],
  ]);
});

it('the name is another on every page, and everybody’s record is counted anew where other judgements count', async () => {
  await change('NAME', 'Weirside Together');
  const { me } = (await api.ask('planner', graphql('{ me { partnership { name } } }'))).data;
  expect(me.partnership.name).toBe('Weirside Together');
  const counted = async () => {
    const { rows } = await api.database.query<{ left: number }>(
      'select count(*)::int as left from pending_refresh where partnership_id = current_partnership()',
    );
    return rows[0]!.left;
  };
  expect((await change('ON_CONFLICT', 'BEST')).data.changePartnershipSetting.inWords).toBe(
    'The highest judgement counts',
  );
  expect(await counted()).toBe(0);
});

it('what cannot be is refused in plain words, and nobody but a steward reads or changes it', async () => {
  const refused = async (setting: Setting, value: string, reason?: string) =>
    codeOf(await change(setting, value, reason));
  expect(await refused('FULL_TIME_WEEK', '0')).toBe('SETTING_INVALID');
  expect(await refused('LAPSE_WINDOW', '90.5')).toBe('SETTING_INVALID');
  expect(await refused('NAME', '   ')).toBe('INPUT_INVALID');
  expect(await refused('LAPSE_WINDOW', '090')).toBe('SETTING_UNCHANGED');
  expect(await refused('LAPSE_WINDOW', '91', '')).toBe('INPUT_INVALID');
  expect(codeOf(await api.ask('planner', SETTINGS))).toBe('NOT_ALLOWED');
  const input = { setting: 'LAPSE_WINDOW' as const, value: '91', reason: 'Mine' };
  expect(codeOf(await api.ask('manager', CHANGE, { input }))).toBe('NOT_ALLOWED');
});

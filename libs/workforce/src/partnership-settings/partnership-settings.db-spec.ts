import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { newId } from '@app/kernel';
import { asApplication, insert, ownWorld, type World } from '../../../../test/support/world.js';

describe('a setting of the partnership, in the database', () => {
  let world: World;
  let app: pg.Client;
  let accountId: string;
  beforeAll(async () => {
    world = await ownWorld({ people: 1 });
    app = await asApplication(world.url, world.partnershipId);
    accountId = newId();
    await insert(world.owner, 'account', [{ id: accountId }]);
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  const change = (setting: string, becomes: string, was = 'whatever is said') =>
    app.query(
      `insert into partnership_setting_change (id, setting, was, becomes, why, recorded_by) values ($1, $2, $3, $4, 'Agreed', $5)
       returning was`,
      [newId(), setting, was, becomes, accountId],
    );

  it('changes by a row of its history, which tells what it truly was', async () => {
    expect((await change('LAPSE_WINDOW', '60')).rows).toEqual([{ was: '90' }]);
    expect((await change('LAPSE_WINDOW', '90')).rows).toEqual([{ was: '60' }]);
  });

  it('changes in no other way', async () => {
    await expect(app.query('update partnership set lapse_window = 60')).rejects.toThrow(
      /by a row of partnership_setting_change/,
    );
    await expect(app.query('update partnership set zone = $1', ['Europe/Paris'])).rejects.toThrow(/permission denied/);
    await expect(app.query('delete from partnership_setting_change')).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['FULL_TIME_WEEK', '0', 'ck_partnership_full_time_week'],
    ['CLOSE_UP_TO_PERCENT', '51', 'ck_partnership_threshold'],
    ['JUST_SHORT_LIMIT', '21', 'ck_partnership_just_short'],
    ['LAPSE_WINDOW', '731', 'ck_partnership_lapse_window'],
    ['REGISTER_OPEN_DAYS', '367', 'ck_partnership_register_open_days'],
    ['ON_CONFLICT', 'FIRST', 'ck_partnership_conflict'],
    ['NAME', ' ', 'ck_partnership_name'],
    ['LAPSE_WINDOW', '90', 'ck_partnership_setting_change_differs'],
    ['ZONE', 'Europe/Paris', 'ck_partnership_setting_change_setting'],
  ])('%s is never %s', async (setting, value, constraint) => {
    await expect(change(setting, value)).rejects.toMatchObject({ constraint });
  });
});

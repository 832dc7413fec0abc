import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type Id, newId } from '@app/kernel';
import { asApplication, insert, ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
let app: pg.Client;
let sessionId: Id;
beforeAll(async () => {
  world = await ownWorld({ people: 1 });
  app = await asApplication(world.url, world.partnershipId);
  const { owner, agencies } = world;
  const [module_id, module_version_id, course_id] = [newId(), newId(), newId()];
  sessionId = newId();
  const words = { name: 'Module', about: '', audience: '', provenance: 'sample' };
  await insert(owner, 'module', [{ id: module_id, key: 'module', ...words }]);
  const edition = { edition: 'first', published_on: '2025-01-01', minutes: 60 };
  await insert(owner, 'module_version', [{ id: module_version_id, module_id, ...edition }]);
  const course = { module_version_id, name: 'Course', organiser_id: agencies[0] };
  await insert(owner, 'course', [{ id: course_id, ...course }]);
  const when = { held_on: '2026-10-01', starts_at: '09:30', minutes: 60, capacity: 5 };
  await insert(owner, 'session', [{ id: sessionId, course_id, ...when }]);
});
afterAll(async () => {
  await app.end();
  await world.close();
});

describe('the result of an assessment', () => {
  const result = () => ({
    id: newId(),
    session_id: sessionId,
    practitioner_id: world.practitioners[0],
    competency_id: world.competencies[0],
    rank: 2,
    recorded_by: newId(),
  });

  it('is one of a session, person and competency, until it is voided once with a reason', async () => {
    const first = result();
    await insert(app, 'assessment_result', [first]);
    await expect(insert(app, 'assessment_result', [result()])).rejects.toMatchObject({
      constraint: 'uq_assessment_result_once',
    });
    const silent = app.query('update assessment_result set voided_at = partnership_now()');
    await expect(silent).rejects.toMatchObject({ constraint: 'ck_assessment_result_void' });
    const voided = () =>
      app.query(`update assessment_result set voided_at = partnership_now(), void_reason = 'mistaken'`);
    await voided();
    await expect(voided()).rejects.toMatchObject({ constraint: 'voided_once' });
    await insert(app, 'assessment_result', [result()]);
  });

  it.each(['update assessment_result set rank = 4', 'delete from assessment_result', 'truncate assessment_result'])(
    'is never edited by the application: %s',
    (sql) => expect(app.query(sql)).rejects.toMatchObject({ code: '42501' }),
  );
});

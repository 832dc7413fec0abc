import { describe, expect, it } from '@jest/globals';
import type { Tenant } from '@app/database';
import { newId } from '@app/kernel';
import { WhoAnswers } from './who-answers.js';

const [person, record, other] = [newId(), newId(), newId()];
const tenant: Tenant = { partnershipId: newId() };

async function put(args: Record<string, unknown>) {
  const answers = new WhoAnswers();
  const asked: unknown[] = [];
  answers.askFrom({
    personsOf: async (_, records, knownAt) => {
      asked.push([records, knownAt]);
      return new Map([[record, person]].filter(([of]) => records.includes(of!)) as [string, string][]);
    },
  });
  await answers.put(tenant, args);
  return { args, asked };
}

describe('a record that is joined to another, in what is asked', () => {
  it.each([
    [{ practitionerId: record }, { practitionerId: person }],
    [{ practitionerIds: [other, record] }, { practitionerIds: [other, person] }],
    [{ input: { lineManagerId: record, roleId: record } }, { input: { lineManagerId: person, roleId: record } }],
    [
      { input: { marks: [{ practitionerId: record, minutes: 3 }] } },
      { input: { marks: [{ practitionerId: person, minutes: 3 }] } },
    ],
    [{ input: { practitionerId: other, otherId: record } }, { input: { practitionerId: other, otherId: record } }],
  ])('%j', async (sent, becomes) => expect((await put(structuredClone(sent))).args).toEqual(becomes));

  it('is looked for as known on the day that is asked about', async () =>
    expect((await put({ practitionerId: other, knownAt: '2026-10-01' })).asked).toEqual([[[other], '2026-10-01']]));

  it('costs nothing where nobody is named', async () =>
    expect((await put({ clusterId: record, on: null })).asked).toEqual([]));

  it('is not changed in what the sender may send again', async () => {
    const marks = [{ practitionerId: record }];
    await put({ input: { marks } });
    expect(marks).toEqual([{ practitionerId: record }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOSE, codeOf } from '../support/accounts.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { ADD_MACHINE, asking, BIND, inDays, LOG } from '../support/machines.js';
import { startProvider, type TestProvider } from '../support/provider.js';
import { added, at, END, openedIn, type Steward } from '../support/sign-in-services.js';

const WHO = '{ me { name partnership { name } } }';

let here: Installation;
let [council, trust]: TestProvider[] = [];
beforeAll(async () => {
  here = await startInstallation();
  [council, trust] = [await startProvider(`${here.url}/nowhere`), await startProvider(`${here.url}/nowhere`)];
});
afterAll(async () => {
  await council!.close();
  await trust!.close();
  await here.close();
});

async function aMachineOf({ visitor }: Steward): Promise<string> {
  const input = { name: 'Dashboard', contact: 'ana@council.example', purpose: 'shows figures', areaIds: [] };
  const { data } = await visitor.ask(ADD_MACHINE, { input: { ...input, lastDay: inDays(100) } });
  return data.addServiceAccount.id;
}

const bind = (
  { visitor }: Steward,
  accountId: string,
  serviceId: string | null,
  subject: string | null = 'dashboard',
) => visitor.ask(BIND, { input: { accountId, serviceId, subject } });
const asks = async (sub = 'dashboard', aud = 'trivium') =>
  asking<{ me: object }, object>(`${here.url}/graphql`, await council!.token({ sub, aud }), WHO);

describe('a program with client credentials at a sign-in service of the partnership', () => {
  it('is let in by its tokens, and each request is in its log', async () => {
    const of = await openedIn(here);
    const [service, accountId] = [await added(of, council!), await aMachineOf(of)];
    expect(codeOf(await asks())).toBe('NO_ACCOUNT');
    const { data } = await bind(of, accountId, service.id);
    expect(data.bindServiceAccount).toMatchObject({ tokensOf: 'Millbrook Council', subject: 'dashboard' });
    expect((await asks()).data.me).toEqual({ name: 'Dashboard', partnership: { name: of.name } });
    expect(codeOf(await asks('dashboard', 'another'))).toBe('TOKEN_REFUSED');
    const { edges } = (await of.visitor.ask(LOG, { id: accountId })).data.auditEvents;
    expect(edges.map(({ node }) => node.operation)).toEqual(['me']);
    expect(codeOf(await bind(of, accountId, null, null))).toBeUndefined();
    expect(codeOf(await asks())).toBe('NO_ACCOUNT');
  });

  it('is let in no more once it is closed, or the service has ended', async () => {
    const of = await openedIn(here);
    const [service, accountId, closed] = [await added(of, council!), await aMachineOf(of), await aMachineOf(of)];
    await bind(of, accountId, service.id);
    await bind(of, closed, service.id, 'closed');
    expect((await asks('closed')).status).toBe(200);
    await of.visitor.ask(CLOSE, { input: { accountId: closed, reason: 'no longer needed' } });
    expect(codeOf(await asks('closed'))).toBe('NO_ACCOUNT');
    await of.visitor.ask(END, { input: { serviceId: service.id, reason: 'moved' } });
    expect(codeOf(await asks())).toBe('NO_ACCOUNT');
  });

  it('is bound by what the service calls it, to no service of others, and to nobody’s sign-in', async () => {
    const [of, another] = [await openedIn(here), await openedIn(here)];
    const [service, theirs] = [await added(of, council!), await added(another, trust!)];
    const [accountId, second] = [await aMachineOf(of), await aMachineOf(of)];
    expect(codeOf(await bind(of, accountId, theirs.id))).toBe('SIGN_IN_SERVICE_NOT_FOUND');
    expect(codeOf(await bind(of, accountId, service.id, null))).toBe('SUBJECT_INVALID');
    await bind(of, accountId, service.id);
    expect(codeOf(await bind(of, second, service.id))).toBe('SIGN_IN_TAKEN');
    expect(codeOf(await bind(another, accountId, theirs.id))).toBe('SERVICE_ACCOUNT_NOT_FOUND');
  });

  it('is signed in by no browser, whoever the service calls so', async () => {
    const of = await openedIn(here);
    const [service, accountId] = [await added(of, council!), await aMachineOf(of)];
    await bind(of, accountId, service.id, 'program');
    council!.next = { subject: 'program' };
    const visitor = here.visitor();
    const page = await visitor.open(at(of, service));
    expect([page.status, (await visitor.me()).status]).toEqual([401, 401]);
  });
});

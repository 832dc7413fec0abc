import { print } from 'graphql';
import type { TestApi } from './api.js';
import { graphql, type TadaDocumentNode, type VariablesOf } from './graphql.js';
import { post } from './post.js';

const KEY = 'id name beginning state lastDay madeBy usedAt endedBy';
const MACHINE = `id name contact purpose state lastDay madeBy tokensOf subject closedBecause
  keys { ${KEY} } grants { id kind state area { name } inWords }`;
export const ADD_MACHINE = graphql(
  `mutation ($input: AddServiceAccountInput!) { addServiceAccount(input: $input) { ${MACHINE} } }`,
);
export const CHANGE_MACHINE = graphql(
  `mutation ($input: ChangeServiceAccountInput!) { changeServiceAccount(input: $input) { ${MACHINE} } }`,
);
export const BIND = graphql(
  `mutation ($input: BindServiceAccountInput!) { bindServiceAccount(input: $input) { ${MACHINE} } }`,
);
export const CREATE_KEY = graphql(`mutation ($input: CreateServiceKeyInput!, $key: String) {
  createServiceKey(input: $input, idempotencyKey: $key) { key serviceKey { ${KEY} } serviceAccount { ${MACHINE} } } }`);
export const END_KEY = graphql(`mutation ($id: ID!) { endServiceKey(input: { keyId: $id }) { ${MACHINE} } }`);
export const MACHINES = graphql('{ serviceAccounts { id name contact purpose state lastDay madeBy tokensOf usedAt } }');
export const MACHINE_OF = graphql(`query ($id: ID!) { serviceAccount(accountId: $id) { ${MACHINE} } }`);
export const LOG = graphql(`query ($id: ID!) {
  auditEvents(reason: "a look at what it asks", byAccountId: $id) {
    edges { node { name operation kind rights } } } }`);

/** A day so many from today, by the real clock. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A program that the demo’s steward adds. */
export async function aMachine(api: TestApi, areaIds: string[] = []) {
  const purpose = 'shows the council’s dashboard';
  const input = { name: 'Dashboard', contact: 'ana@council.example', purpose, lastDay: inDays(300), areaIds };
  const { data, errors } = await api.ask('steward', ADD_MACHINE, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.addServiceAccount;
}

/** A key for it. */
export async function aKey(api: TestApi, accountId: string, name = 'first') {
  const input = { accountId, name, lastDay: inDays(30) };
  const { data, errors } = await api.ask('steward', CREATE_KEY, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...data.createServiceKey.serviceKey, text: data.createServiceKey.key! };
}

/** Asks with whatever is sent as a bearer token. */
export async function asking<Data, Variables>(
  url: string,
  bearer: string,
  question: TadaDocumentNode<Data, Variables> | string,
  headers: Record<string, string> = {},
  variables: object = {},
) {
  const query = typeof question === 'string' ? question : print(question);
  const { status, text } = await post(url, bearer, { query, variables }, headers);
  const answer = JSON.parse(text) as { data: Data; errors?: { message: string; extensions: { code: string } }[] };
  return { status, ...answer };
}

type Kind = NonNullable<VariablesOf<typeof ADD_MACHINE>['input']['reads']>[number]['kind'];

/** A program with these rights and a key, and what it asks with that. */
export async function aFollower(api: TestApi, kinds: readonly Kind[], name = 'Follower') {
  const input = {
    ...{ name, contact: 'ana@council.example', purpose: 'keeps another system up to date' },
    ...{ lastDay: inDays(300), areaIds: [], reads: kinds.map((kind) => ({ kind })) },
  };
  const { data, errors } = await api.ask('steward', ADD_MACHINE, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  const { id } = data.addServiceAccount;
  const key = await aKey(api, id);
  return { id, key };
}

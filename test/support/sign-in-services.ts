import { graphql } from './graphql.js';
import type { Installation } from './installation.js';
import type { TestProvider } from './provider.js';
import type { Visitor } from './visitor.js';

const SERVICE = 'id name issuer clientId callback domains endedBecause onlyWayOfCount onlyWayOf { name }';
export const SERVICES = graphql(`{ signInServices { ${SERVICE} } }`);
export const ADD = graphql(`mutation ($input: AddSignInServiceInput!) {
  addSignInService(input: $input) { answers inWords service { ${SERVICE} } } }`);
export const TRY = graphql(
  'mutation ($input: TrySignInServiceInput!) { trySignInService(input: $input) { answers service { name } } }',
);
export const END = graphql(
  `mutation ($input: EndSignInServiceInput!) { endSignInService(input: $input) { ${SERVICE} } }`,
);

export interface Steward {
  id: string;
  name: string;
  visitor: Visitor;
}

/** A partnership of its own, with its steward signed in by mail. */
export async function openedIn(here: Installation): Promise<Steward> {
  const of = await here.open();
  const visitor = here.visitor();
  await visitor.post('/invitation/email', { key: of.key });
  await visitor.post('/sign-in/link', { key: await here.linkTo(of.email, 1) });
  return { ...of, visitor };
}

/** A service of the partnership at this provider, and whether it answered. */
export async function added({ visitor }: Steward, provider: TestProvider, domains = '', name = 'Millbrook Council') {
  const { issuer, clientId, clientSecret } = provider;
  const { data, errors } = await visitor.ask(ADD, { input: { name, issuer, clientId, clientSecret, domains } });
  if (errors) throw new Error(JSON.stringify(errors));
  provider.allow(data.addSignInService.service.callback);
  return { ...data.addSignInService, ...data.addSignInService.service };
}

/** Where a browser is sent to sign in at a service. */
export const at = ({ id }: { id: string }, service: { id: string }, rest: Record<string, string> = {}) =>
  `/sign-in/provider?${new URLSearchParams({ service: `${id}.${service.id}`, ...rest })}`;

import { domainToASCII } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { Database, NOBODY } from '@app/database';
import { DomainError, type Id, newId } from '@app/kernel';
import { type Actor, refuseDeputies } from '../grants/index.js';
import { PUBLIC_URL } from '../public-url.js';
import { refuseInside } from './outside-fetch.js';
import { Providers } from './providers.js';
import { seal, unseal } from './sealed-secret.js';
import { issuerName, SERVICES_CONFIG, type ServicesConfig } from './services.config.js';
import type { AddSignInServiceInput, EndSignInServiceInput } from './sign-in-service.input.js';
import {
  domainInvalid,
  issuerInvalid,
  noSecretsKey,
  secretUnreadable,
  serviceEnded,
  serviceNotFound,
} from './sign-in-services.errors.js';

/** Which service, of which partnership. */
export interface ServiceIn {
  partnershipId: string;
  serviceId: Id;
}

/** A service as a page offers it. */
export interface ServiceOffered extends ServiceIn {
  name: string;
  issuer: string;
  /** Whose addresses it vouches for; empty is any. */
  domains: string[];
}

/** A service as it is asked: Trivium is its client. */
export interface ServiceClient extends ServiceOffered {
  clientId: string;
  clientSecret: string;
}

/** The sign-in services of partnerships: added and ended by their stewards, found before anybody is signed in. */
@Injectable()
export class SignInServices {
  constructor(
    private readonly database: Database,
    @Inject(SERVICES_CONFIG) private readonly config: ServicesConfig,
    private readonly providers: Providers,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** Where a service sends browsers back to: each to an address of its own, so that none passes off the answer of another as its own. */
  callback(serviceId: Id): string {
    return `${this.publicUrl}/sign-in/callback/${serviceId}`;
  }

  async add(actor: Actor, { name, clientId, clientSecret, ...given }: AddSignInServiceInput): Promise<Id> {
    refuseDeputies(actor);
    const issuer = this.issuerIn(given.issuer);
    const domains = domainsIn(given.domains ?? '');
    const id = newId();
    const secret = seal(clientSecret, this.key, sealedAs({ partnershipId: actor.partnershipId, serviceId: id }));
    const values = [id, name.normalize('NFC'), issuer, clientId, secret, domains, actor.accountId];
    await this.database.query(actor, ADD, values);
    return id;
  }

  /** Whether its provider answers, and what to do next. Of one that is inside nothing else is told. */
  async tried(service: ServiceIn): Promise<{ answers: boolean; inWords: string }> {
    const found = await this.client(service).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'NO_SECRETS_KEY') return error.message;
      throw error;
    });
    if (typeof found === 'string') return { answers: false, inWords: found };
    const { name, ...client } = found;
    try {
      await this.providers.found(client);
      return { answers: true, inWords: `${name} answers. Allow it there to send browsers back to the address below.` };
    } catch {
      return {
        answers: false,
        inWords: `${name} does not answer as an OpenID provider at this address. Was it typed as its administrators gave it? If it was, it may be down: try to sign in there later.`,
      };
    }
  }

  /** From then on nobody comes in by it: its sessions and tokens are refused with the next request. */
  async end(actor: Actor, { serviceId, reason }: EndSignInServiceInput): Promise<void> {
    refuseDeputies(actor);
    const ended = await this.database.query(actor, END, [serviceId, reason, actor.accountId]);
    if (ended.length === 0) {
      const known = await this.database.query(actor, KNOWN, [serviceId]);
      throw known.length === 0 ? serviceNotFound() : serviceEnded();
    }
    await this.database.query(actor, SIGN_OUT, [serviceId]);
  }

  /** With what is needed to ask it. */
  async client({ partnershipId, serviceId }: ServiceIn): Promise<ServiceClient> {
    const [found] = await this.database.query<Sealed>({ partnershipId }, CLIENT, [serviceId]);
    if (!found) throw serviceNotFound();
    const { secret, ...service } = found;
    const here = { partnershipId, serviceId };
    try {
      return { ...here, ...service, clientSecret: unseal(secret, this.key, sealedAs(here)) };
    } catch (error) {
      throw this.config.key ? secretUnreadable(error) : error;
    }
  }

  /** Those for an address, in whatever partnership: by its domain, so that it tells nothing of whether the address has an account. */
  async forAddress(email: string): Promise<ServiceOffered[]> {
    const domain = domainToASCII(email.slice(email.lastIndexOf('@') + 1).trim());
    return this.offered(domain ? await this.found([domain, null, null]) : []);
  }

  /** Those of a partnership that is known, from an invitation or a link. */
  ofPartnership(partnershipId: string): Promise<ServiceOffered[]> {
    return this.database.query({ partnershipId }, OF_PARTNERSHIP);
  }

  /** Whether a partnership of real people is open here; and which, where there is one alone. */
  realPartnership(): Promise<{ isAny: boolean; sole: string | null }> {
    return this.database.one(NOBODY, 'select is_any as "isAny", sole from real_partnership()');
  }

  /** Where an issuer is believed: by partnership, the service of it; as one client of it, where one is named. */
  async believing(issuer: string, clientId: string | null): Promise<Map<string, Id>> {
    const found = await this.found([null, issuerName(issuer), clientId]);
    return new Map(found.map(({ partnershipId, serviceId }) => [partnershipId, serviceId]));
  }

  private found(by: [domain: string | null, issuer: string | null, clientId: string | null]): Promise<ServiceIn[]> {
    return this.database.query(NOBODY, FOUND, by);
  }

  private async offered(found: ServiceIn[]): Promise<ServiceOffered[]> {
    const each = found.map(({ partnershipId, serviceId }) =>
      this.database.query<ServiceOffered>({ partnershipId }, `${OFFERED} and s.id = $1`, [serviceId]),
    );
    return (await Promise.all(each)).flat();
  }

  private issuerIn(given: string): string {
    if (!URL.canParse(given)) throw issuerInvalid();
    const url = new URL(given);
    if (url.username || url.password || url.search || url.hash || !url.hostname) throw issuerInvalid();
    try {
      refuseInside(url, (host) => this.config.insideHosts.includes(host));
    } catch {
      throw issuerInvalid();
    }
    return given;
  }

  private get key(): Buffer {
    if (!this.config.key) throw noSecretsKey();
    return this.config.key;
  }
}

interface Sealed extends Omit<ServiceClient, 'clientSecret' | keyof ServiceIn> {
  secret: Buffer;
}

const sealedAs = ({ partnershipId, serviceId }: ServiceIn) => `${partnershipId}.${serviceId}`;

function domainsIn(given: string): string[] {
  const written = given.split(/[\s,;]+/).filter(Boolean);
  const domains = written.map((domain) => {
    const ascii = domainToASCII(domain.replace(/^@/, ''));
    if (!/^(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(ascii))
      throw domainInvalid(domain);
    return ascii;
  });
  if (domains.length > MOST_DOMAINS) throw domainInvalid(written[MOST_DOMAINS]!);
  return [...new Set(domains)];
}

const MOST_DOMAINS = 20;
const ADD = `
  insert into sign_in_service (id, name, issuer, client_id, secret, domains, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`;
const END = `
  update sign_in_service set voided_at = partnership_now(), void_reason = $2, voided_by = $3
   where id = $1 and voided_at is null returning id`;
const KNOWN = 'select id from sign_in_service where id = $1';
const SIGN_OUT = 'delete from web_session where service_id = $1';
const LIVE = `
    from sign_in_service s join partnership p on p.id = s.partnership_id and p.closed_at is null
   where s.voided_at is null`;
const OFFERED = `select s.partnership_id as "partnershipId", s.id as "serviceId", s.name, s.issuer, s.domains ${LIVE}`;
const OF_PARTNERSHIP = `${OFFERED} order by s.name, s.id`;
const CLIENT = `select s.name, s.issuer, s.client_id as "clientId", s.secret, s.domains ${LIVE} and s.id = $1`;
const FOUND = `
  select partnership_id as "partnershipId", service_id as "serviceId" from sign_in_services_of($1, $2, $3) order by 1, 2`;

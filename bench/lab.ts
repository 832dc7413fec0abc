import { join } from 'node:path';
import { type LocalIssuer, localIssuer } from '@app/access';
import { databaseConfig } from '@app/database';
import { migrate } from '@app/jobs';
import { Client } from './client.js';
import { clone, newDatabase, onDatabase } from './databases.js';
import { askApi as askProfile } from './questions/ask-profile.js';
import { askApi, askPlain } from './questions/save-register.js';
import { load, type Loaded } from './seed/load.js';
import { ISSUER } from './seed/world.js';
import { type RunningServer, type ServerConfig, startServer, type Statements } from './servers/child.js';
import { sentFor, textsOf } from './statements.js';

/** A server with the database it alone writes to. */
export interface Contender extends RunningServer {
  databaseUrl: string;
}

/** Everything that is measured, on the same rows. */
export interface Lab {
  loaded: Loaded;
  api: Contender;
  bare: Contender;
  /** The bare server on a database that remembers nothing: no `capability_in_post`, no `headcount_change`, no audit. */
  facts: Contender;
  usual: Contender;
  /** Those of the practitioners stand in the order of `loaded.practitioners`. */
  tokens: { planner: string; trainer: string; manager: string; practitioners: string[] };
  close(): Promise<void>;
}

interface Options {
  people: number;
  sessions: number;
}

export async function prepareLab(server: { url: string; folder: string }, options: Options): Promise<Lab> {
  const template = await newDatabase(server.url, 'bench');
  await migrate(databaseConfig(template, {}));
  const loaded = await load(template, options);
  const keyFile = join(server.folder, 'issuer.json');
  const issuer = await localIssuer(ISSUER, keyFile);
  const tokens = {
    planner: await tokenOf('planner', issuer, loaded),
    trainer: await tokenOf('trainer', issuer, loaded),
    manager: await tokenOf('manager', issuer, loaded),
    practitioners: await Promise.all(loaded.practitioners.map((id) => tokenOf(id, issuer, loaded))),
  };
  const config = { partnershipId: loaded.world.partnershipId, keyFile };
  const contend = contender(server.url, config);
  const api = await contend('api');
  const [, saving] = await sentFor(api, { body: askApi(loaded.sessions[0]!), token: tokens.trainer });
  const [signIn, ...reads] = await sentFor(api, askProfile(tokens.practitioners[0]!));
  const register = textsOf(saving!);
  const statements = { signIn: signIn!.at(-1)!.text, register, profile: reads.map(textsOf) };
  const bare = await contend('bare', { statements });
  const facts = await contend('bare', {
    statements: { ...statements, register: register.filter((sql) => !/audit_event/.test(sql)) },
    database: 'facts',
    prepare: FORGET,
  });
  const usual = await contend('usual');
  for (const one of [bare, facts, usual])
    await new Client(`${one.url}/register`, 1).post({
      body: askPlain(loaded.sessions[0]!, loaded),
      token: tokens.trainer,
    });
  const close = async () => void (await Promise.all([api, bare, facts, usual].map((one) => one.stop())));
  return { loaded, api, bare, facts, usual, tokens, close };
}

const FORGET = 'drop trigger queue_added on evidence; drop trigger queue_changed on evidence';

interface Chosen {
  statements?: Statements;
  database?: string;
  prepare?: string;
}

const contender =
  (serverUrl: string, config: Omit<ServerConfig, 'databaseUrl'>) =>
  async (name: 'api' | 'bare' | 'usual', { statements, database = name, prepare }: Chosen = {}): Promise<Contender> => {
    const databaseUrl = await clone(serverUrl, 'bench', `bench_${database}`);
    if (prepare) await onDatabase(databaseUrl, (client) => client.query(prepare));
    return { ...(await startServer(name, { ...config, databaseUrl, statements })), databaseUrl };
  };

const tokenOf = (subject: string, issuer: LocalIssuer, { world }: Loaded) =>
  issuer.sign({ subject, partnershipId: world.partnershipId });

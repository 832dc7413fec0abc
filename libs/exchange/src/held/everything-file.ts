import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { type Actor, ownPractitioner, WhoAnswers } from '@app/access';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { invalid, isId } from '@app/kernel';
import { stewardsAct, FileRights } from '../files/index.js';
import { type Everything, EverythingHeldQueries } from './everything-held.queries.js';

/** Of whom a file is asked: of somebody else with their request as a reason. */
export interface FileAsked {
  practitionerId?: unknown;
  reason?: unknown;
}

/** Everything held on one person as a file, for themselves or for a steward whom they asked. Each is on the audit. */
@Injectable()
export class EverythingFile {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly held: EverythingHeldQueries,
    private readonly whoAnswers: WhoAnswers,
    private readonly rights: FileRights,
  ) {}

  async take(actor: Actor, sent: FileAsked, schema: GraphQLSchema): Promise<Everything> {
    const asked = { ...sent };
    await this.whoAnswers.put(actor, asked);
    const { practitionerId } = asked;
    return practitionerId === undefined || practitionerId === actor.practitionerId
      ? this.rights.within(actor, OWN, () => this.put(actor, { practitionerId: ownPractitioner(actor) }, schema))
      : this.rights.within(actor, { ...OTHERS, by: { practitionerId } }, () => this.ofAnother(actor, asked, schema));
  }

  private async ofAnother(actor: Actor, { practitionerId, reason }: FileAsked, schema: GraphQLSchema) {
    if (typeof practitionerId !== 'string' || !isId(practitionerId)) throw wrongRequest();
    if (typeof reason !== 'string' || !IS_REASON.test(reason.trim())) throw wrongRequest();
    return this.put(actor, { practitionerId, reason: reason.trim() }, schema);
  }

  private put(
    actor: Actor,
    { practitionerId, reason }: { practitionerId: string; reason?: string },
    schema: GraphQLSchema,
  ) {
    return this.database.transaction(actor, async () => {
      const everything = await this.held.of(actor, { practitionerId, most: null }, schema);
      const act = {
        ...{ operation: TAKING, outcome: 'READ' as const, reason },
        subject: { practitionerId, people: [practitionerId] },
      };
      await this.audit.record(reason ? stewardsAct(actor, act) : { ...actor, ...act, rights: ['PRACTITIONER'] });
      return everything;
    });
  }
}

const TAKING = 'takeEverything';
const OTHERS = {
  ...{ operation: TAKING, mayAsk: 'STEWARD' as const, isChange: false },
  says: 'What is held on others is taken by data stewards.',
};
const OWN = {
  ...{ operation: TAKING, mayAsk: 'PRACTITIONER' as const, isChange: false, privately: true },
  says: 'What is held on oneself is taken by practitioners.',
};
const IS_REASON = /^[^\p{Cc}]{3,500}$/u;

const wrongRequest = () =>
  invalid(
    'FILE_REQUEST_INVALID',
    'Say of whom (practitionerId), and in 3 to 500 characters what they asked for (reason).',
  );

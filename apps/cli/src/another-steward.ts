import { inviteSteward, type NewSteward } from './open-partnership.js';
import { inEachPartnership, type Say } from './partnerships.js';

/**
 * Invites another steward to a partnership that is there: the way back where the first invitation went to a wrong address or ran out, or where
 * the only steward is gone. The other stewards read of it in the accounts. False where there is no such partnership, or it is closed.
 */
export const inviteAnotherSteward = (
  ownerUrl: string,
  { id, ...steward }: Omit<NewSteward, 'name'> & { id: string },
  say: Say,
): Promise<boolean> =>
  inEachPartnership(ownerUrl, [id], say, async (client, name) => {
    const { rowCount } = await client.query(
      'select from partnership where closed_at is null and id = current_partnership()',
    );
    if (!rowCount) {
      say(`${name} is closed.`);
      return false;
    }
    say(
      `${steward.steward.name} is invited as a data steward of ${name}:\n  ${await inviteSteward(client, id, { name, ...steward })}`,
    );
    return true;
  });

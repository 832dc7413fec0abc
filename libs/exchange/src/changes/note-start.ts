import { partnershipIds, withClient } from '@app/database';

/** Notes that Trivium starts on a database, for each partnership, as its owner: a cursor says since which start it was told. */
export const noteStart = (ownerUrl: string): Promise<void> =>
  withClient({ connectionString: ownerUrl }, async (client) => {
    for (const id of await partnershipIds(client)) {
      await client.query(`select set_config('app.partnership_id', $1, false)`, [id]);
      await client.query(NOTE);
    }
  });

const NOTE = 'insert into database_start (written_in) values (changes_written_in())';

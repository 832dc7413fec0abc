import type pg from 'pg';
import { INVITATION_GOOD_FOR, newSecret } from '@app/access';
import { withClient } from '@app/database';
import { WRITE_MAIL } from '@app/jobs';
import { keyOf, newId } from '@app/kernel';
import { loadReference } from '../../../seeds/index.js';
import { enterPartnership } from '../../../seeds/loading/tenant.js';

/** A partnership to open, and who looks after it first. */
export interface Opening {
  name: string;
  /** An IANA zone, such as Europe/London. */
  zone: string;
  steward: { name: string; email: string };
  /** Whether the shipped frameworks, roles, need levels and modules are copied in. */
  withReference: boolean;
  /** What the link of the invitation begins with. */
  publicUrl: string;
}

export interface Opened {
  id: string;
  /** The steward's, good once. */
  invitation: string;
}

/** Opens a partnership with nobody in it but its first steward, who is invited by mail: all of it or nothing. */
export async function openPartnership(ownerUrl: string, opening: Opening): Promise<Opened> {
  refuseWrong(opening);
  return withClient({ connectionString: ownerUrl, application_name: 'trivium opening' }, async (client) => {
    await client.query('begin');
    const id = newId();
    await enterPartnership(client, id);
    const { rowCount } = await client.query(
      `insert into partnership (id, key, name, zone) values ($1, $2, $3, $4)
       on conflict (key) where closed_at is null do nothing`,
      [id, keyOf(opening.name), opening.name, opening.zone],
    );
    if (!rowCount)
      throw new Error(`There is a partnership called much like "${opening.name}" already. Choose another name.`);
    if (opening.withReference) await loadReference(client, id);
    const invitation = await inviteSteward(client, id, opening);
    await client.query('commit');
    return { id, invitation };
  });
}

/** Somebody to look after a partnership, and what the link of their invitation begins with. */
export type NewSteward = Pick<Opening, 'name' | 'steward' | 'publicUrl'>;

/** Within a transaction of the tenant. Answers with the link of the invitation. */
export async function inviteSteward(client: pg.Client, partnershipId: string, opening: NewSteward): Promise<string> {
  refuseWrongSteward(opening.steward);
  const [accountId, secret] = [newId(), newSecret(partnershipId)];
  const { name, email } = opening.steward;
  const link = `${opening.publicUrl}/invitation?key=${secret.text}`;
  const text = `Hello ${name},\n\nYou are invited to look after ${opening.name} in Trivium, as its data steward. Accept within ${INVITATION_GOOD_FOR.inWords}:\n${link}\n`;
  await client.query('insert into account (id) values ($1)', [accountId]);
  await client.query('insert into account_contact (account_id, name, email) values ($1, $2, $3)', [
    accountId,
    name,
    email,
  ]);
  await client.query(
    `insert into access_grant (id, account_id, kind, valid_from) values ($1, $2, 'STEWARD', partnership_today())`,
    [newId(), accountId],
  );
  await client.query('insert into invitation (id, account_id, secret_hash) values ($1, $2, $3)', [
    ...[newId(), accountId, secret.hash],
  ]);
  await client.query(WRITE_MAIL, [
    newId(),
    email,
    `You are invited to ${opening.name}`,
    text,
    INVITATION_GOOD_FOR.minutes,
    false,
    accountId,
  ]);
  return link;
}

function refuseWrongSteward({ name, email }: Opening['steward']): void {
  refuseUnseen('--steward-name', name);
  if (!ADDRESS.test(email) || email.length > 254)
    throw new Error(`--steward-email must look like ana@example.org, not "${email}".`);
}

function refuseWrong({ name, zone, steward }: Opening): void {
  refuseUnseen('--name', name);
  refuseWrongSteward(steward);
  if (!isZone(zone)) throw new Error(`--zone must be a zone like Europe/London, not "${zone}".`);
}

const ADDRESS = /^[^\s@<>(),;:"\\\p{C}]+@[^\s@<>(),;:"\\\p{C}]+$/u;

/* It stands in mails and lists: one line, of letters that are seen. */
function refuseUnseen(option: string, text: string): void {
  if (!/[\p{L}\p{N}]/u.test(text) || /\p{C}/u.test(text) || text.length > 200)
    throw new Error(`${option} must be one line of up to 200 characters, with a letter or a figure.`);
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

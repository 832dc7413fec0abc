/** Uses an invitation ($1) that is open, of an account and a partnership that are: of two at once the second gets no row. */
export const ACCEPT_INVITATION = `
  update invitation i set used_at = now() from account a
   where i.id = $1 and a.id = i.account_id and a.closed_at is null
     and (select closed_at is null from partnership where id = current_partnership())
     and i.used_at is null and i.withdrawn_at is null and i.ends_at > now() returning i.id`;

/** Uses an invitation ($1) that is open: of two at once the second gets no row. */
export const ACCEPT_INVITATION = `
  update invitation set used_at = now()
   where id = $1 and used_at is null and withdrawn_at is null and ends_at > now() returning id`;

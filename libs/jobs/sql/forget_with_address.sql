-- Whom a mail is for may be taken away and never changed: it goes to whom it was written for, or to nobody. What it says, what a server said
-- of it, and whose it was, goes along.
create function forget_with_address() returns trigger language plpgsql as $$
begin
  if new.address is not distinct from old.address then return new; end if;
  if new.address is not null then
    raise exception 'a mail is forgotten, never sent to another' using errcode = 'insufficient_privilege';
  end if;
  new.text := null;
  new.server_said := null;
  new.trouble := null;
  new.recipient_id := null;
  return new;
end $$;
create trigger forget_with_address before update of address on mail for each row execute function forget_with_address();

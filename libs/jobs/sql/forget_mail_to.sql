-- Nothing is kept of whom mail to this address was for.
create function forget_mail_to(of_partnership uuid, forgotten text) returns void language sql as $$
  update mail set address = null where partnership_id = of_partnership and lower(address) = lower(forgotten) $$;

-- The lists that erasing somebody withdraws, of those that name them: what is open, and what was not read yet, since nobody can say whom it names.
create function lists_to_withdraw(naming uuid[]) returns setof uuid language sql stable as $$
  select id from import_run
   where partnership_id = current_partnership() and settled_at is null and kind <> 'DEMAND' and (id = any(naming) or state = 'ASKS') $$;

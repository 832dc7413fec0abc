-- The agreements in force on a day. One that was taken back is in force until the day before; also_taken_back adds those of the day
-- itself, which were in force earlier on it.
create function agreements_in_force(on_day date, also_taken_back boolean default false) returns setof sharing_agreement language sql stable as $$
  select a.* from sharing_agreement a
    left join sharing_end e on e.agreement_id = a.id and e.voided_at is null
   where a.valid_from <= on_day and (a.valid_until is null or on_day < a.valid_until) and (e.last_day is null or on_day <= e.last_day)
     and (a.voided_at is null or on_day < local_day(a.voided_at) or also_taken_back and on_day = local_day(a.voided_at)) $$;

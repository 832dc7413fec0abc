-- What answers made of figures depend on, as two numbers. `now_version` is raised by every commit that changes a fact or anything else they
-- are made of; `as_known_version` only where something without a recorded time of its own changes, or a fact is written out of time: an
-- answer as known on a day that has ended depends on nothing else. An answer kept with the number that was read in the transaction that
-- derived it is right for as long as the number stands.
create table answer_version (
  partnership_id uuid not null default current_partnership(),
  now_version bigint not null,
  as_known_version bigint not null,
  constraint pk_answer_version primary key (partnership_id)
);
select protect('answer_version', 'select, insert, update');

-- Of the partnership in the settings; an owner who changes something without one raises it for everybody.
create function raise_answer_version(out_of_time boolean) returns void language sql as $$
  insert into answer_version as v (partnership_id, now_version, as_known_version)
  select id, 1, 1 from partnership where current_partnership() is null or id = current_partnership()
  on conflict on constraint pk_answer_version do update
     set now_version = v.now_version + 1, as_known_version = v.as_known_version + out_of_time::integer $$;

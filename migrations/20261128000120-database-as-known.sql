-- What an answer as known on a day that has ended depends on besides the facts known by then. It is raised whenever something without a
-- recorded time of its own changes, or a fact is written out of time: such an answer, kept with the number that was read in the
-- transaction that derived it, is right for as long as the number stands.
create table as_known_version (
  partnership_id uuid not null default current_partnership(),
  version bigint not null,
  constraint pk_as_known_version primary key (partnership_id)
);
select protect('as_known_version', 'select, insert, update');

-- Of the partnership in the settings; an owner who changes something without one raises it for everybody.
create function raise_as_known_version() returns void language sql as $$
  insert into as_known_version as v (partnership_id, version)
  select id, 1 from partnership where current_partnership() is null or id = current_partnership()
  on conflict on constraint pk_as_known_version do update set version = v.version + 1 $$;

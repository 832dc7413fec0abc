-- Carry (line 13 of the rules), as far as it follows from the versions alone: where evidence and requirements that name a leaf stand once
-- later versions are published. Each of the four tables follows from the versions and from those before it.
create function derived_leaf_line() returns table (competency_id uuid, line_id uuid)
language sql stable as $$
  with recursive line as (
    select c.id as competency_id, c.id as line_id
      from competency c join framework_version v on v.id = c.version_id and v.published_on is not null
     where c.is_leaf and not exists (select from carry_over k where k.new_id = c.id and k.change in ('KEPT', 'REWORDED'))
    union all
    select k.new_id, l.line_id
      from line l
      join carry_over k on k.old_id = l.competency_id and k.change in ('KEPT', 'REWORDED')
      join framework_version v on v.id = k.to_version_id and v.published_on is not null)
  select competency_id, line_id from line $$;

create function derived_line_merge() returns table (line_id uuid, merged_id uuid, one_id uuid, other_id uuid, version_id uuid, generation integer)
language sql stable as $$
  with part as (
    select s.target_id as merged_id, s.line_id as part_id, s.version_id, v.published_on,
           row_number() over (partition by s.target_id order by s.line_id) as nth, count(*) over (partition by s.target_id) as parts,
           first_value(s.line_id) over (partition by s.target_id order by s.line_id) as first_id
      from line_step s join framework_version v on v.id = s.version_id where s.change = 'MERGED')
  select case nth when parts then merged_id else md5(merged_id::text || nth)::uuid end, merged_id,
         case nth when 2 then first_id else md5(merged_id::text || nth - 1)::uuid end,
         part_id, version_id, dense_rank() over (order by published_on, version_id, nth)
    from part where nth > 1 $$;

create function derived_leaf_path() returns table (competency_id uuid, line_id uuid, waits smallint, merges boolean, days daterange, known_from timestamptz, known_until timestamptz)
language sql stable as $$
  with recursive path as (
    select s.known_from, l.line_id as source_id, l.line_id, 0 as waits, false as merges
      from (select distinct line_id from leaf_line) l cross join known_span s
    union
    select p.known_from, p.source_id, s.target_id, p.waits + s.reassess::integer, p.merges or s.change = 'MERGED'
      from path p
      join line_step s on s.line_id = p.line_id and s.change <> 'DROPPED'
      join version_span v on v.known_from = p.known_from and v.version_id = s.version_id),
  life as (
    select s.known_from, l.line_id, daterange(lower(begun.days), min(lower(ended.days))) as days
      from (select distinct line_id from leaf_line) l cross join known_span s
      join competency c on c.id = l.line_id
      left join version_span begun on begun.known_from = s.known_from and begun.version_id = c.version_id
      left join line_step e on e.line_id = l.line_id
      left join version_span ended on ended.known_from = s.known_from and ended.version_id = e.version_id
     group by s.known_from, l.line_id, begun.days)
  select competency_id, line_id, waits, merges, days, lower(known), upper(known)
    from (select l.competency_id, p.line_id, p.waits, p.merges, i.days, range_agg(tstzrange(s.known_from, s.known_until)) as spans
            from leaf_line l
            join path p on p.source_id = l.line_id
            join life i on i.line_id = p.line_id and i.known_from = p.known_from
            join known_span s on s.known_from = p.known_from
           group by 1, 2, 3, 4, 5) alike, unnest(spans) as known $$;

-- What asks for a leaf asks it no earlier than the day of its version, though its line be older.
create function derived_requirement_path() returns table (competency_id uuid, line_id uuid, leaf_id uuid, element_id uuid, days daterange, known_from timestamptz, known_until timestamptz)
language sql stable as $$
  select competency_id, line_id, leaf_id, element_id, days, lower(known), upper(known)
    from (select p.competency_id, p.line_id, c.id as leaf_id, c.element_id, p.days * v.days as days,
                 range_agg(tstzrange(v.known_from, v.known_until)) as spans
            from leaf_path p
            join leaf_line l on l.line_id = p.line_id
            join competency c on c.id = l.competency_id
            join version_span v on v.version_id = c.version_id and known(p.known_from, p.known_until, v.known_from)
            join competency named on named.id = p.competency_id
            join version_span own on own.version_id = named.version_id and own.known_from = v.known_from
           where not isempty(p.days * v.days) and not v.days << own.days
           group by 1, 2, 3, 4, 5) alike, unnest(spans) as known $$;

-- All of it is written anew, since that is quick and seldom. It derives as the application's role, so that an owner who bypasses row-level
-- security does not mix partnerships.
create function derive_paths() returns void language plpgsql set role = trivium_app as $$
begin
  delete from requirement_path;
  delete from leaf_path;
  delete from line_merge;
  delete from leaf_line;
  insert into leaf_line (competency_id, line_id)
  select competency_id, line_id from derived_leaf_line();
  insert into line_merge (line_id, merged_id, one_id, other_id, version_id, generation)
  select line_id, merged_id, one_id, other_id, version_id, generation from derived_line_merge();
  insert into leaf_path (competency_id, line_id, waits, merges, days, known_from, known_until)
  select competency_id, line_id, waits, merges, days, known_from, known_until from derived_leaf_path();
  insert into requirement_path (competency_id, line_id, leaf_id, element_id, days, known_from, known_until)
  select competency_id, line_id, leaf_id, element_id, days, known_from, known_until from derived_requirement_path();
end $$;

create function derive_paths_of_partnership() returns trigger language plpgsql as $$
begin
  if current_partnership() is distinct from new.partnership_id then
    raise exception 'a version is published in the name of its partnership' using errcode = 'invalid_transaction_state';
  end if;
  perform derive_paths();
  return null;
end $$;
create trigger derive_paths after update on framework_version for each row
  when ((old.published_on, old.called_off_at) is distinct from (new.published_on, new.called_off_at))
  execute function derive_paths_of_partnership();

-- Rows that are kept and do not follow, or follow and are not kept. `derive_paths()`, called by the owner in the partnership's name, writes all of it anew.
create function path_differences() returns table (what text, competency_id uuid) language sql stable as $$
  select 'line of a leaf', competency_id
    from ((select competency_id, line_id from leaf_line except all select competency_id, line_id from derived_leaf_line())
          union all (select competency_id, line_id from derived_leaf_line() except all select competency_id, line_id from leaf_line)) differ
  union all
  select 'merge of lines', merged_id
    from ((select line_id, merged_id, one_id, other_id, version_id, generation from line_merge except all select line_id, merged_id, one_id, other_id, version_id, generation from derived_line_merge())
          union all (select line_id, merged_id, one_id, other_id, version_id, generation from derived_line_merge() except all select line_id, merged_id, one_id, other_id, version_id, generation from line_merge)) differ
  union all
  select 'path of a leaf', competency_id
    from ((select competency_id, line_id, waits, merges, days, known_from, known_until from leaf_path except all select competency_id, line_id, waits, merges, days, known_from, known_until from derived_leaf_path())
          union all (select competency_id, line_id, waits, merges, days, known_from, known_until from derived_leaf_path() except all select competency_id, line_id, waits, merges, days, known_from, known_until from leaf_path)) differ
  union all
  select 'path of a requirement', competency_id
    from ((select competency_id, line_id, leaf_id, element_id, days, known_from, known_until from requirement_path except all select competency_id, line_id, leaf_id, element_id, days, known_from, known_until from derived_requirement_path())
          union all (select competency_id, line_id, leaf_id, element_id, days, known_from, known_until from derived_requirement_path() except all select competency_id, line_id, leaf_id, element_id, days, known_from, known_until from requirement_path)) differ $$;

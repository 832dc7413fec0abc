create table demand (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  cluster_id uuid not null,
  need_level_id uuid not null,
  families integer not null constraint ck_demand_families check (families >= 0),
  weekly_hours_per_family numeric(6, 3) not null constraint ck_demand_hours check (weekly_hours_per_family >= 0),
  valid_from date not null constraint ck_demand_from check (isfinite(valid_from)),
  valid_until date constraint ck_demand_until check (isfinite(valid_until)),
  recorded_at timestamptz not null default partnership_now(),
  voided_at timestamptz,
  void_reason text,
  constraint pk_demand primary key (partnership_id, id),
  constraint fk_demand_cluster foreign key (partnership_id, cluster_id) references cluster,
  constraint fk_demand_need_level foreign key (partnership_id, need_level_id) references need_level,
  constraint ck_demand_days check (valid_until > valid_from),
  constraint ck_demand_void check ((voided_at is null) = (void_reason is null)),
  constraint ex_demand_once exclude using gist
    (partnership_id with =, cluster_id with =, need_level_id with =, daterange(valid_from, valid_until) with &&)
    where (voided_at is null)
);
select protect('demand', 'select, insert');
grant update (voided_at, void_reason) on demand to trivium_app;
create trigger voided_once before update on demand for each row execute function refuse_second_void();

-- Everything that asks for a set of competencies, cell by cell: a need level, a task, an element or a proficiency level of a duty.
-- A duty is a role or a function; `part` names the element or the rank within it.
create view asked_cell with (security_invoker = true) as
  with duty as (
    select partnership_id, role_id as duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from role_requirement where essential
    union all
    select partnership_id, function_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from function_requirement where essential)
  select partnership_id, need_level_id as ask_id, '' as part, 'need level' as kind, null::uuid as duty_id, competency_id, rank,
         valid_from, valid_until, recorded_at, voided_at
    from grid_cell where essential
  union all
  select partnership_id, task_id, '', 'task', null, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from task_requirement
  union all
  select d.partnership_id, d.duty_id, c.element_id::text, 'duty element', d.duty_id, d.competency_id, d.rank,
         d.valid_from, d.valid_until, d.recorded_at, d.voided_at
    from duty d join competency c on c.partnership_id = d.partnership_id and c.id = d.competency_id
  union all
  select partnership_id, duty_id, rank::text, 'duty rank', duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from duty;
grant select on asked_cell to trivium_app;

-- One of those sets.
create type asked as (ask_id uuid, part text);

-- What a person does in a post, and when: its role, and every function carried meanwhile, which counts in the post's place.
create function accepted_duty(known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, duty_id uuid, cluster_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select practitioner_id, post_id, role_id, cluster_id, weekly_hours, datemultirange(days) from accepted_post(known_at)
  union all
  select o.practitioner_id, o.post_id, c.function_id, o.cluster_id, o.weekly_hours,
         range_agg(o.days * daterange(c.valid_from, c.valid_until))
    from accepted_post(known_at) o
    join function_carried c on c.practitioner_id = o.practitioner_id and o.days && daterange(c.valid_from, c.valid_until)
   where c.recorded_at <= known_at and (c.voided_at is null or c.voided_at > known_at)
   group by 1, 2, 3, 4, 5 $$;

-- The days on which each of these people meets each ask. An ask in force on no cell is met by nobody; a duty's asks are put to
-- those who have had the duty. `asks` null is all of them. It has no settings of its own, so that PostgreSQL folds it into the
-- statement of its caller and keeps that plan; callers switch nested loops off, because rows inside are misjudged by thousands.
create function capability(people uuid[], asks asked[], known_at timestamptz)
returns table (practitioner_id uuid, ask_id uuid, part text, kind text, duty_id uuid, days datemultirange)
language sql stable as $$
  with had as materialized (
    select distinct practitioner_id, duty_id from accepted_duty(known_at) where practitioner_id = any(people)),
  cell as materialized (
    select ask_id, part, kind, duty_id, competency_id, rank, range_agg(daterange(valid_from, valid_until)) as days
      from asked_cell
     where (asks is null or (ask_id, part) in (select a.ask_id, a.part from unnest(asks) a))
       and recorded_at <= known_at and (voided_at is null or voided_at > known_at)
       and (duty_id is null or duty_id in (select duty_id from had))
     group by 1, 2, 3, 4, 5, 6),
  ask as (select ask_id, part, kind, duty_id, range_agg(days) as days from cell group by 1, 2, 3, 4),
  put as materialized (
    select p as practitioner_id, a.ask_id, a.part from unnest(people) p cross join ask a where a.duty_id is null
    union all
    select h.practitioner_id, a.ask_id, a.part from had h join ask a on a.duty_id = h.duty_id),
  held as materialized (
    select s.practitioner_id, s.competency_id, c.rank, range_agg(s.days) as days
      from standing_pieces(people, null, known_at) s
      join (select distinct competency_id, rank from cell) c on c.competency_id = s.competency_id and s.rank >= c.rank
     group by 1, 2, 3),
  lacking as (
    select p.practitioner_id, p.ask_id, p.part, range_agg(c.days - coalesce(h.days, '{}')) as days
      from put p
      join cell c on c.ask_id = p.ask_id and c.part = p.part
      left join held h on h.practitioner_id = p.practitioner_id and h.competency_id = c.competency_id and h.rank = c.rank
     group by 1, 2, 3)
  select l.practitioner_id, l.ask_id, l.part, a.kind, a.duty_id, a.days - coalesce(l.days, '{}')
    from lacking l join ask a on a.ask_id = l.ask_id and a.part = l.part
   where not isempty(a.days - coalesce(l.days, '{}')) $$;

-- The same, while in post: one row a post and ask. This is the memory of what is counted.
create function placed_by_facts(people uuid[], asks asked[], known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, ask_id uuid, part text, kind text, cluster_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select c.practitioner_id, d.post_id, c.ask_id, c.part, c.kind, d.cluster_id, d.weekly_hours, c.days * d.days
    from capability(people, asks, known_at) c
    join (select post_id, practitioner_id, null::uuid as duty_id, cluster_id, weekly_hours, datemultirange(days) as days
            from accepted_post(known_at)
          union all
          select post_id, practitioner_id, duty_id, cluster_id, weekly_hours, days from accepted_duty(known_at)) d
      on d.practitioner_id = c.practitioner_id and d.duty_id is not distinct from c.duty_id
   where c.days && d.days and d.practitioner_id = any(people) $$;

create table placed (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  post_id uuid not null,
  ask_id uuid not null,
  part text not null,
  kind text not null,
  cluster_id uuid,
  weekly_hours numeric(5, 2),
  days datemultirange not null,
  constraint pk_placed primary key (partnership_id, practitioner_id, ask_id, part, post_id)
);
comment on table placed is 'Derived: the days on which a person in a post meets what is asked; always equal to placed_by_facts()';
create index ix_placed_ask on placed (partnership_id, ask_id, part);
select protect('placed', 'select, insert, update, delete');

-- Changes of those who meet a need level, added up by day, by month and by year: the sum up to a day is that of the years before
-- its year, the months before its month and the days before the next. A place is a cluster, the partnership itself for the whole,
-- or the nil id for posts in no cluster. Heads are distinct people in the place, so the whole is its own count and never a sum of
-- clusters.
create table tally (
  partnership_id uuid not null default current_partnership(),
  span text not null constraint ck_tally_span check (span in ('year', 'month', 'day')),
  day date not null constraint ck_tally_day check (span = 'day' or day = date_trunc(span, day::timestamp)::date),
  ask_id uuid not null,
  place_id uuid not null,
  heads integer not null,
  weekly_hours numeric not null,
  constraint pk_tally primary key (partnership_id, span, day, ask_id, place_id)
);
comment on table tally is 'Derived: changes of heads and hours by need level and place; `day` is the first day of the span';
select protect('tally', 'select, insert, update, delete');

create function day_steps(days datemultirange) returns table (day date, step integer) language sql immutable as $$
  select lower(r), 1 from unnest(days) r
  union all select upper(r), -1 from unnest(days) r where not upper_inf(r) $$;

-- Brings `placed` and `tally` up to the facts for these people and asks, writing only what differs. Lock first, in id order, and
-- read in another statement: a reader that waited must see what it waited for.
create function refresh_placed(people uuid[], asks asked[]) returns void language plpgsql
  set enable_nestloop = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
begin
  perform 1 from practitioner where id = any(people) order by id for no key update;
  with fresh as materialized (select * from placed_by_facts(people, asks, 'infinity')),
  stale as materialized (
    select * from placed
     where practitioner_id = any(people)
       and (asks is null or (ask_id, part) in (select a.ask_id, a.part from unnest(asks) a))),
  gone as (
    delete from placed p
     where p.practitioner_id = any(people) and (asks is null or (p.ask_id, p.part) in (select a.ask_id, a.part from unnest(asks) a))
       and not exists (select from fresh f where f.practitioner_id = p.practitioner_id and f.ask_id = p.ask_id
                          and f.part = p.part and f.post_id = p.post_id)),
  kept as (
    insert into placed (practitioner_id, post_id, ask_id, part, kind, cluster_id, weekly_hours, days)
    select f.* from fresh f
      left join stale s on s.practitioner_id = f.practitioner_id and s.ask_id = f.ask_id and s.part = f.part and s.post_id = f.post_id
     where (s.days, s.cluster_id, s.weekly_hours) is distinct from (f.days, f.cluster_id, f.weekly_hours)
    on conflict on constraint pk_placed do update
       set cluster_id = excluded.cluster_id, weekly_hours = excluded.weekly_hours, days = excluded.days),
  both_sides as (
    select 1 as sign, practitioner_id, ask_id, cluster_id, weekly_hours, days from fresh where kind = 'need level'
    union all
    select -1, practitioner_id, ask_id, cluster_id, weekly_hours, days from stale where kind = 'need level'),
  by_place as (
    select sign, practitioner_id, ask_id, weekly_hours, days, place_id
      from both_sides,
           unnest(array[coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'), current_partnership()]) as place_id),
  step as (
    select h.ask_id, h.place_id, d.day, h.sign * d.step as heads, 0::numeric as weekly_hours
      from (select sign, practitioner_id, ask_id, place_id, range_agg(days) as days from by_place group by 1, 2, 3, 4) h,
           day_steps(h.days) d
    union all
    select h.ask_id, h.place_id, d.day, 0, h.sign * d.step * coalesce(h.weekly_hours, 0) from by_place h, day_steps(h.days) d)
  insert into tally as t (span, day, ask_id, place_id, heads, weekly_hours)
  select span, date_trunc(span, day::timestamp)::date, ask_id, place_id, sum(heads), sum(weekly_hours)
    from step, unnest(array['year', 'month', 'day']) as span
   group by 1, 2, 3, 4 having sum(heads) <> 0 or sum(weekly_hours) <> 0
   order by 1, 2, 3, 4
  on conflict on constraint pk_tally do update
     set heads = t.heads + excluded.heads, weekly_hours = t.weekly_hours + excluded.weekly_hours;
end $$;

-- Who was touched in this transaction; emptied before it commits. Null is everybody, or every ask.
create unlogged table touched (
  partnership_id uuid not null default current_partnership(),
  transaction xid8 not null default pg_current_xact_id(),
  people uuid[],
  competencies uuid[],
  asks uuid[]
);
create index ix_touched_transaction on touched (partnership_id, transaction);
select protect('touched', 'select, insert, delete');

-- Runs once, at commit: a writer cannot forget it. Edits of requirements reach everybody, so they exclude all other writers
-- here, at the end, where nothing shared is held that could be waited for. Which asks a competency stands in is read after the
-- lock: an edit that was waited for may have put it into one more.
-- It derives as the application's role, so that an owner who bypasses row-level security does not count other partnerships in.
create function settle_touched() returns trigger language plpgsql set role = trivium_app as $$
declare
  everybody boolean;
  every_ask boolean;
  people_touched uuid[];
  competencies_touched uuid[];
  edited uuid[];
  asks_touched asked[];
  tenant_lock constant bigint := hashtextextended(current_partnership()::text, 1);
  chunk uuid[];
begin
  with mine as (delete from touched where transaction = pg_current_xact_id() returning people, competencies, asks)
  select bool_or(people is null), bool_or(competencies is null and asks is null),
         (select array_agg(distinct p) from mine, unnest(people) p),
         (select array_agg(distinct c) from mine, unnest(competencies) c),
         (select array_agg(distinct a) from mine, unnest(asks) a)
    into everybody, every_ask, people_touched, competencies_touched, edited from mine;
  if everybody is null then return null; end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'facts are written under read committed: a fixed snapshot misses what it waited for'
      using errcode = 'invalid_transaction_state';
  end if;
  if everybody then
    perform pg_advisory_xact_lock(tenant_lock);
  else
    perform pg_advisory_xact_lock_shared(tenant_lock);
  end if;
  asks_touched := case when not every_ask then
    array(select distinct row(ask_id, part)::asked from asked_cell
           where competency_id = any(competencies_touched) or ask_id = any(edited)) end;
  if everybody then
    for chunk in select array_agg(id order by id) from (
        select id, (row_number() over (order by id) - 1) / 2000 as part from practitioner) n group by part order by part loop
      perform refresh_placed(chunk, asks_touched);
    end loop;
  else
    perform refresh_placed(people_touched, asks_touched);
  end if;
  return null;
end $$;
create constraint trigger settle after insert on touched deferrable initially deferred
  for each row execute function settle_touched();

create function note_touched() returns trigger language plpgsql as $$
begin
  case tg_argv[0]
    when 'people and competencies' then
      insert into touched (people, competencies)
      select array_agg(distinct practitioner_id), array_agg(distinct competency_id) from changed having count(*) > 0;
    when 'people' then
      insert into touched (people) select array_agg(distinct practitioner_id) from changed having count(*) > 0;
    when 'asks' then
      execute format('insert into touched (asks) select array_agg(distinct %I) from changed having count(*) > 0', tg_argv[1]);
    when 'everything' then
      insert into touched default values;
  end case;
  return null;
end $$;

create trigger note_added after insert on evidence referencing new table as changed
  for each statement execute function note_touched('people and competencies');
create trigger note_voided after update on evidence referencing new table as changed
  for each statement execute function note_touched('people and competencies');
create trigger note_added after insert on post referencing new table as changed for each statement execute function note_touched('people');
create trigger note_voided after update on post referencing new table as changed for each statement execute function note_touched('people');
create trigger note_added after insert on function_carried referencing new table as changed
  for each statement execute function note_touched('people');
create trigger note_voided after update on function_carried referencing new table as changed
  for each statement execute function note_touched('people');
create trigger note_added after insert on grid_cell referencing new table as changed
  for each statement execute function note_touched('asks', 'need_level_id');
create trigger note_voided after update on grid_cell referencing new table as changed
  for each statement execute function note_touched('asks', 'need_level_id');
create trigger note_added after insert on task_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'task_id');
create trigger note_voided after update on task_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'task_id');
create trigger note_added after insert on role_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'role_id');
create trigger note_voided after update on role_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'role_id');
create trigger note_added after insert on function_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'function_id');
create trigger note_voided after update on function_requirement referencing new table as changed
  for each statement execute function note_touched('asks', 'function_id');
create trigger note_changed after insert or update or delete on site_cluster for each statement execute function note_touched('everything');
create trigger note_changed after insert or update or delete on ladder_rung for each statement execute function note_touched('everything');
create trigger note_changed after update on team for each statement execute function note_touched('everything');
create trigger note_changed after update of is_default on area_scheme for each statement execute function note_touched('everything');
create trigger note_changed after update of on_conflict on partnership for each statement execute function note_touched('everything');

-- Every row that is not what the facts say: empty is right.
create function placed_differences() returns table (what text, practitioner_id uuid, ask_id uuid, place_id uuid, day date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with people as (select array_agg(id) as ids from practitioner),
  derived as materialized (select n.* from people, placed_by_facts(ids, null, 'infinity') n),
  recount as (
    select practitioner_id, ask_id, kind, place_id, weekly_hours, days
      from derived, unnest(array[coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'), current_partnership()]) as place_id
     where kind = 'need level'),
  counted as (
    select span, date_trunc(span, day::timestamp)::date as day, ask_id, place_id,
           sum(heads)::int as heads, sum(weekly_hours) as weekly_hours from (
      select ask_id, place_id, d.day, d.step as heads, 0::numeric as weekly_hours
        from (select practitioner_id, ask_id, place_id, range_agg(days) as days from recount group by 1, 2, 3) h, day_steps(h.days) d
      union all
      select ask_id, place_id, d.day, 0, d.step * coalesce(weekly_hours, 0) from recount, day_steps(days) d) step, unnest(array['year', 'month', 'day']) as span
     group by 1, 2, 3, 4 having sum(heads) <> 0 or sum(weekly_hours) <> 0)
  select 'placed', coalesce(p.practitioner_id, n.practitioner_id), coalesce(p.ask_id, n.ask_id), null, null
    from placed p
    full join derived n on n.practitioner_id = p.practitioner_id and n.ask_id = p.ask_id and n.part = p.part and n.post_id = p.post_id
   where (p.days, p.cluster_id, p.weekly_hours) is distinct from (n.days, n.cluster_id, n.weekly_hours)
  union all
  select 'tally of a ' || coalesce(t.span, c.span), null, coalesce(t.ask_id, c.ask_id), coalesce(t.place_id, c.place_id), coalesce(t.day, c.day)
    from (select * from tally where heads <> 0 or weekly_hours <> 0) t
    full join counted c on c.span = t.span and c.day = t.day and c.ask_id = t.ask_id and c.place_id = t.place_id
   where (t.heads, t.weekly_hours) is distinct from (c.heads, c.weekly_hours) $$;
grant execute on all functions in schema public to trivium_app;

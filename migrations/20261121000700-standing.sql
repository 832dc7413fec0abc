create table ladder_rung (
  partnership_id uuid not null default current_partnership() constraint fk_ladder_rung_partnership references partnership,
  id uuid not null,
  kind text not null constraint ck_ladder_rung_kind check (kind in
    ('attendance', 'assessment', 'observation', 'sign-off', 'qualification', 'credit', 'alignment')),
  ceiling smallint not null constraint ck_ladder_rung_ceiling check (ceiling between 0 and 10),
  valid_from date not null,
  valid_until date,
  constraint pk_ladder_rung primary key (partnership_id, id),
  constraint ck_ladder_rung_days check (valid_until > valid_from and isfinite(valid_from)),
  constraint ex_ladder_rung_once exclude using gist
    (partnership_id with =, kind with =, daterange(valid_from, valid_until) with &&)
);
comment on table ladder_rung is 'The evidence ladder: how far each kind of evidence can lift a person, by the day the evidence is from';
select protect('ladder_rung', 'select');

create table evidence (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  competency_id uuid not null,
  kind text not null constraint ck_evidence_kind check (kind in
    ('attendance', 'assessment', 'observation', 'sign-off', 'qualification', 'credit', 'alignment')),
  rank smallint not null constraint ck_evidence_rank check (rank between 0 and 10),
  valid_from date not null constraint ck_evidence_from check (isfinite(valid_from)),
  valid_until date constraint ck_evidence_until check (isfinite(valid_until)),
  source_id uuid not null,
  recorded_at timestamptz not null default partnership_now(),
  recorded_by uuid,
  voided_at timestamptz,
  void_reason text,
  voided_by uuid,
  constraint pk_evidence primary key (partnership_id, id),
  constraint fk_evidence_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_evidence_competency foreign key (partnership_id, competency_id) references competency,
  constraint ck_evidence_days check (valid_until > valid_from),
  constraint ck_evidence_void check ((voided_at is null) = (void_reason is null) and voided_at >= recorded_at)
);
comment on column evidence.source_id is 'The register mark, award or judgement it came from; voided with it';
comment on column evidence.valid_until is 'Stamped when recorded; a later rule change does not touch it';
create unique index uq_evidence_source on evidence (partnership_id, source_id, competency_id) where voided_at is null;
create index ix_evidence_live on evidence (partnership_id, practitioner_id, competency_id)
  include (kind, rank, valid_from, valid_until, recorded_at, id) where voided_at is null;
create index ix_evidence_voided on evidence (partnership_id, practitioner_id, competency_id) where voided_at is not null;
select protect('evidence', 'select, insert');
grant update (voided_at, void_reason, voided_by) on evidence to trivium_app;
create trigger voided_once before update on evidence for each row execute function void_once();

-- The name of each rank of each competency, on the scale of its own framework.
create view competency_rank with (security_invoker = true) as
  select c.partnership_id, c.id as competency_id, l.rank, l.name
    from competency c
    join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
    join framework f on f.partnership_id = v.partnership_id and f.id = v.framework_id
    join proficiency_level l on l.partnership_id = f.partnership_id and l.scale_id = f.scale_id
   where c.is_leaf;
grant select on competency_rank to trivium_app;

-- Evidence names a leaf of a published version, states a rank of its scale and is never dated after the day it was recorded.
create function refuse_ill_founded_evidence() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f join competency c on c.partnership_id = f.partnership_id and c.id = f.competency_id
                           join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
              where not c.is_leaf or v.published_on is null) then
    raise exception 'evidence names a leaf competency of a published version'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_published_leaf';
  end if;
  if exists (select from fresh f where f.rank > 0 and not exists (
               select from competency_rank r
                where r.partnership_id = f.partnership_id and r.competency_id = f.competency_id and r.rank = f.rank)) then
    raise exception 'evidence states a rank of the scale of its framework, or 0'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_rank_on_scale';
  end if;
  if exists (select from fresh where valid_from > local_day(recorded_at)) then
    raise exception 'evidence is dated after the day it was recorded'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_not_ahead';
  end if;
  return null;
end $$;
create trigger well_founded after insert on evidence referencing new table as fresh
  for each statement execute function refuse_ill_founded_evidence();

create trigger never_emptied before truncate on evidence execute function refuse_truncate();

-- What is required names such a leaf and such a rank too: nobody could ever meet anything else, and one such cell would empty its whole level.
create function refuse_ill_founded_requirement() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f join competency c on c.partnership_id = f.partnership_id and c.id = f.competency_id
                           join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
              where not c.is_leaf or v.published_on is null) then
    raise exception 'a requirement names a leaf competency of a published version'
      using errcode = 'integrity_constraint_violation', constraint = 'requirement_published_leaf';
  end if;
  if exists (select from fresh f where not exists (
               select from competency_rank r
                where r.partnership_id = f.partnership_id and r.competency_id = f.competency_id and r.rank = f.rank)) then
    raise exception 'a requirement asks a rank of the scale of its framework'
      using errcode = 'integrity_constraint_violation', constraint = 'requirement_rank_on_scale';
  end if;
  return null;
end $$;
create trigger well_founded after insert on role_requirement referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();
create trigger well_founded after insert on function_requirement referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();
create trigger well_founded after insert on task_requirement referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();
create trigger well_founded after insert on grid_cell referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();

create table self_rating (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  competency_id uuid not null,
  answer text not null constraint ck_self_rating_answer check (answer in ('not aware', 'aware', 'enough for my job')),
  wants_more boolean not null,
  rated_on date not null,
  recorded_at timestamptz not null default partnership_now(),
  constraint pk_self_rating primary key (partnership_id, id),
  constraint fk_self_rating_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_self_rating_competency foreign key (partnership_id, competency_id) references competency
);
comment on table self_rating is 'What a person says of themselves; it has no rank and never changes a standing';
create index ix_self_rating_practitioner on self_rating (partnership_id, practitioner_id, competency_id, recorded_at desc);
select protect('self_rating', 'select, insert');

-- What counts at an instant: recorded by then, not voided by then, each lifted no further than its ladder rung.
create function accepted_evidence(people uuid[], competencies uuid[], known_at timestamptz)
returns table (id uuid, practitioner_id uuid, competency_id uuid, kind text, rank smallint, judgement boolean,
               valid_from date, valid_until date, recorded_at timestamptz, stated smallint)
language sql stable as $$
  select e.id, e.practitioner_id, e.competency_id, e.kind, least(e.rank, l.ceiling),
         e.kind in ('assessment', 'observation', 'sign-off'), e.valid_from, e.valid_until, e.recorded_at, e.rank
    from (select id, practitioner_id, competency_id, kind, rank, valid_from, valid_until, recorded_at from evidence
           where voided_at is null and recorded_at <= known_at
             and practitioner_id = any(people) and (competencies is null or competency_id = any(competencies))
          union all
          select id, practitioner_id, competency_id, kind, rank, valid_from, valid_until, recorded_at from evidence
           where voided_at is not null and recorded_at <= known_at and voided_at > known_at
             and practitioner_id = any(people) and (competencies is null or competency_id = any(competencies))) e
    join ladder_rung l on l.kind = e.kind and l.valid_from <= e.valid_from
                      and (l.valid_until is null or e.valid_from < l.valid_until) $$;

-- Row estimates are wrong by thousands here, so nested loops are off in the functions that answer, and in callers of the pieces.

-- The one rule, first half: each accepted piece with the days it holds. A judgement ends, on its day, every earlier-ordered
-- piece above what it says (said, not capped: who observes a 4 takes no 4 away, though an observation lifts to 3 only); order
-- is the day, credits before judgements, the instant recorded, the id.
create function standing_pieces(people uuid[], competencies uuid[], known_at timestamptz)
returns table (evidence_id uuid, practitioner_id uuid, competency_id uuid, kind text, rank smallint, judgement boolean,
               valid_from date, valid_until date, recorded_at timestamptz, stated smallint, days daterange)
language sql stable as $$
  with fact as materialized (select * from accepted_evidence(people, competencies, known_at)),
  judged_down as (
    select f.id, min(j.valid_from) as judged_on
      from fact f
      join fact j on j.practitioner_id = f.practitioner_id and j.competency_id = f.competency_id and j.judgement
                 and j.stated < f.rank
                 and (j.valid_from, j.judgement, j.recorded_at, j.id) > (f.valid_from, f.judgement, f.recorded_at, f.id)
     where (select on_conflict from partnership where id = current_partnership()) = 'latest'
     group by f.id)
  select f.*, daterange(f.valid_from, least(f.valid_until, d.judged_on))
    from fact f left join judged_down d on d.id = f.id $$;

-- The one rule, second half: who held what from when until when, and the piece that decides it: the highest rank live,
-- of those the one that lasts longest, then the lowest id.
create function standing_timeline(people uuid[], competencies uuid[], known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, days daterange, rank smallint, evidence_id uuid)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with piece as materialized (
    select * from standing_pieces(people, competencies, known_at) where not isempty(days) and rank > 0),
  boundary as (
    select practitioner_id, competency_id, lower(days) as day from piece
    union select practitioner_id, competency_id, upper(days) from piece where not upper_inf(days)),
  decided as (
    select distinct on (b.practitioner_id, b.competency_id, b.day)
           b.practitioner_id, b.competency_id, b.day, p.rank, p.evidence_id
      from boundary b
      left join piece p on p.practitioner_id = b.practitioner_id and p.competency_id = b.competency_id and p.days @> b.day
     order by b.practitioner_id, b.competency_id, b.day, p.rank desc nulls last, upper(p.days) desc nulls first, p.evidence_id),
  stretch as (
    select practitioner_id, competency_id, rank, evidence_id,
           daterange(day, lead(day) over (partition by practitioner_id, competency_id order by day)) as days
      from decided)
  select s.practitioner_id, s.competency_id, d, s.rank, s.evidence_id
    from (select practitioner_id, competency_id, rank, evidence_id, range_agg(days) as all_days
            from stretch where evidence_id is not null group by 1, 2, 3, 4) s, unnest(s.all_days) d $$;

-- Each person against each requirement on a day: the rank held, the piece that decides it, and the state in rule order.
-- `competencies` and `ranks` are parallel.
create function standing_against(people uuid[], competencies uuid[], ranks smallint[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, required smallint, held smallint, state text,
               evidence_id uuid, kind text, held_until date, lapsed_on date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with asked as (select distinct c as competency_id, r as required from unnest(competencies, ranks) as a(c, r)),
  piece as materialized (select * from standing_pieces(people, competencies, known_at)),
  live as (
    select distinct on (practitioner_id, competency_id) practitioner_id, competency_id, rank, evidence_id, kind, upper(days) as until
      from piece
     where days @> on_day and rank > 0
     order by practitioner_id, competency_id, rank desc, upper(days) desc nulls first, evidence_id),
  ran_out as (
    select p.practitioner_id, p.competency_id, a.required, max(p.valid_until) as lapsed_on
      from piece p
      join asked a on a.competency_id = p.competency_id and p.rank >= a.required
     where p.valid_until <= on_day and p.valid_until = upper(p.days)
       and not exists (
         select from piece j
          where j.practitioner_id = p.practitioner_id and j.competency_id = p.competency_id and j.judgement
            and j.stated < a.required and j.valid_from <= on_day
            and (j.valid_from, j.judgement, j.recorded_at, j.evidence_id) > (p.valid_from, p.judgement, p.recorded_at, p.evidence_id))
     group by 1, 2, 3),
  rated as (
    select distinct s.practitioner_id, s.competency_id from self_rating s
     where s.practitioner_id = any(people) and s.competency_id = any(competencies)
       and s.recorded_at <= known_at and s.rated_on <= on_day)
  select p, a.competency_id, a.required, coalesce(l.rank, 0::smallint),
         case when l.rank >= a.required then 'met'
              when o.lapsed_on is not null then 'lapsed'
              when l.rank > 0 then 'below'
              when s.practitioner_id is not null then 'self-rated only'
              else 'none' end,
         l.evidence_id, l.kind, l.until, case when coalesce(l.rank, 0) < a.required then o.lapsed_on end
    from unnest(people) as p cross join asked a
    left join live l on l.practitioner_id = p and l.competency_id = a.competency_id
    left join ran_out o on o.practitioner_id = p and o.competency_id = a.competency_id and o.required = a.required
    left join rated s on s.practitioner_id = p and s.competency_id = a.competency_id $$;

-- The rank each of these people holds in each competency on a day; none has no row.
create function standing_on(people uuid[], competencies uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, rank smallint)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select practitioner_id, competency_id, max(rank) from standing_pieces(people, competencies, known_at)
   where days @> on_day and rank > 0 group by 1, 2 $$;

-- The days on which each of these people holds at least so much of each competency. `competencies` and `ranks` are parallel.
create function standing_days(people uuid[], competencies uuid[], ranks smallint[], known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, days datemultirange)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select p.practitioner_id, p.competency_id, range_agg(p.days)
    from standing_pieces(people, competencies, known_at) p
    join unnest(competencies, ranks) as a(competency_id, required) on a.competency_id = p.competency_id and p.rank >= a.required
   group by 1, 2 $$;

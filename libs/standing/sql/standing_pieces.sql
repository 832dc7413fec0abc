-- Every piece of these people on these lines (null is all): what evidence says by itself, and, where something was merged, combinations.
-- `ends` is its effective end, whether or not its line goes on until then; `days` are those of its line. What waits is not held.
-- Row estimates are wrong by thousands here, so nested loops are off in the functions that answer, and in callers of the pieces.
create function standing_pieces(people uuid[], lines uuid[], known_at timestamptz)
returns table (evidence_id uuid, practitioner_id uuid, line_id uuid, kind text, rank smallint, waits boolean,
               valid_until date, ends date, days daterange, low_days date[], low_said smallint[])
language sql stable as $$
  select evidence_id, practitioner_id, line_id, kind, rank, waits > 0, valid_until, ends, days, low_days, low_said
    from single_pieces(people, lines, known_at)
  union all
  select m.evidence_id, m.practitioner_id, m.line_id, m.kind, m.rank, m.waits > 0, m.valid_until, m.ends, m.days, m.low_days, m.low_said
    from (select 1 where exists (select from line_merge)) some_merged, merged_pieces(people, lines, known_at) m $$;

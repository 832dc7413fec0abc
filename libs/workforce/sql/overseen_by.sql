-- Whom somebody manages, supervises or leads from a day on, by posts that stand: those that name them as line manager or clinical supervisor, and
-- those without a line manager in a team that they lead that day. Who these are needs another one once they leave.
create function overseen_by(overseer uuid, from_day date) returns table (practitioner_id uuid) language sql stable as $$
  select distinct p.practitioner_id from post p
   where p.voided_at is null and (p.valid_until is null or p.valid_until > from_day) and p.practitioner_id <> overseer
     and (overseer in (p.line_manager_id, p.clinical_supervisor_id)
          or p.line_manager_id is null and p.team_id in (
            select t.team_id from team_leader_on(from_day, 'infinity') t where t.leader_id = overseer)) $$;

-- Whatever moves a place has it to itself: of two moves the later sees the earlier, and a post recorded there at the same time is either seen
-- by the move or sees it, for its foreign key waits.
create function lock_moved_place() returns trigger language plpgsql as $$
begin
  case new.kind
    when 'SITE' then perform from site where id = new.site_id for update;
    when 'TEAM' then perform from team where id = new.team_id for update;
    else perform from cluster where id = new.cluster_id for update;
  end case;
  return null;
end $$;
create trigger lock_place after insert or update on place_move for each row execute function lock_moved_place();

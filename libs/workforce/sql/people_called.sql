-- The people of whom each typed word begins a word of the name, or the name written together from one on. The word that the fewest have
-- leads (counted no further than 200): they are read, and given, in the order of their names from that word on, after this place of it.
-- A page names the word that leads, so that the next goes on where it ended. `rows` is a page: expecting the usual thousand, PostgreSQL
-- would read everybody's name beside them.
-- One letter alone would list the workforce: it finds those who have no name but it, and is refused where there is nobody. One sign of Han,
-- Hangul or kana is a word and tells as much as two letters do.
create function people_called(typed text, after_lead text, after_beginning text, after_person uuid, most integer)
returns table (practitioner_id uuid, beginning text, led_by text)
language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
declare
  words constant text[] := name_words(typed);
  past constant text := chr(1114111);
  rarest constant text := coalesce((select w from unnest(words) w where w = after_lead limit 1), (
    select w from unnest(words) w
     order by (select count(*) from (select from name_beginning n where n.beginning >= w and n.beginning < w || past limit 200) c),
              length(w) desc, w limit 1));
  one_letter constant boolean := not exists (
    select from unnest(words) w
     where length(w) > 1 or w ~ '[\u3041-\u30FA\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]');
begin
  if one_letter and (cardinality(words) <> 1 or not exists (
       select from name_beginning n
        where n.beginning = rarest
          and not exists (select from name_beginning o where o.practitioner_id = n.practitioner_id and o.beginning <> rarest))) then
    raise exception 'one letter of a name' using errcode = 'check_violation', constraint = 'search_long_enough';
  end if;
  return query
    select n.practitioner_id, n.beginning::text, rarest
      from name_beginning n
     where (not one_letter or (n.beginning = rarest and not exists (
             select from name_beginning o where o.practitioner_id = n.practitioner_id and o.beginning <> rarest)))
       and n.beginning >= greatest(rarest, after_beginning) and n.beginning < rarest || past
       and (after_beginning is null or (n.beginning, n.practitioner_id) > (after_beginning, after_person))
       and not exists (select from name_beginning earlier
                        where earlier.practitioner_id = n.practitioner_id and earlier.beginning >= rarest and earlier.beginning < n.beginning)
       and not exists (select from unnest(words) w
                        where not exists (select from name_beginning o
                                           where o.practitioner_id = n.practitioner_id and o.beginning >= w and o.beginning < w || past))
     order by n.beginning, n.practitioner_id limit most;
end $$;

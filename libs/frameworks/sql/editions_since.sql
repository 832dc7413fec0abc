-- The day since when the editions in force, as known at an instant, are what they are on a day: the last on which one came into force. Many days
-- have it in common, so that what goes by the leaves in force is looked up once for all of them.
create function editions_since(on_day date, known_at timestamptz) returns date language sql stable as $$
  select coalesce(max(published_on), on_day) from framework_version
   where published_on <= on_day and known(publishing_recorded_at, called_off_at, known_at) $$;

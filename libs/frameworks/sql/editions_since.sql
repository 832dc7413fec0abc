-- The day since when the editions in force are what they are on a day: the last on which one came into force. Many days have it in common, so
-- that what goes by the leaves in force is looked up once for all of them.
create function editions_since(on_day date) returns date language sql stable as $$
  select coalesce(max(published_on), on_day) from framework_version where published_on <= on_day and called_off_at is null $$;

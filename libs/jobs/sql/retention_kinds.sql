-- The kinds of records that the nights take away: for how many days each is kept where nobody decided otherwise, and between what one may decide.
create function retention_kinds() returns table (kind text, days integer, fewest integer, most integer) language sql immutable as $$
  values ('MAIL', 30, 7, 365), ('ANSWERS', 30, 7, 365), ('LISTS', 30, 1, 365), ('SIGN_IN_LINKS', 1, 1, 30), ('INVITATIONS', 30, 7, 365) $$;

-- Whether somebody can sign in who is bound to this issuer (null is none), or has links sent to them. An issuer that the partnership has no
-- service of, nor ever had, is one of the settings; of the others one must not have ended.
create function has_way_in(of_partnership uuid, bound_to text, by_email boolean) returns boolean language sql stable as $$
  select by_email or bound_to is not null and not exists (
    select from sign_in_service s where s.partnership_id = of_partnership and rtrim(s.issuer, '/') = bound_to
    having count(*) > 0 and count(*) filter (where s.voided_at is null) = 0) $$;

-- What is required here can be met: the rule is in frameworks.
create trigger well_founded after insert on role_requirement referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();
create trigger well_founded after insert on function_requirement referencing new table as fresh
  for each statement execute function refuse_ill_founded_requirement();

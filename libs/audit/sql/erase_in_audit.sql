-- What is erased of somebody on the audit: why somebody asked about them, and any reason that names them. The seals over the events still hold.
create function erase_in_audit(person uuid, names text[]) returns void language sql as $$
  delete from audit_reason r using audit_event e
   where r.partnership_id = current_partnership() and e.partnership_id = r.partnership_id and e.id = r.event_id
     and (without_names(r.reason, names) <> r.reason or e.subject ->> 'practitionerId' = person::text
       or e.subject ->> 'byPractitionerId' = person::text or e.subject -> 'practitionerIds' ? person::text) $$;

/** A person by id, as a list shows them; null where there is no such id. */
export const practitionerOf = (id: string) =>
  `(select json_build_object('id', q.id, 'name', person_name(n.given_name, n.family_name))
      from practitioner q left join identity n on n.practitioner_id = q.id where q.id = ${id})`;

/** By what a list is in the order of people’s names, ids apart: the family name, or the only one; whoever was erased is among the N. */
export const personInOrder = (identity: string) =>
  `coalesce(nullif(${identity}.family_name, ''), ${identity}.given_name, 'Name erased'), coalesce(${identity}.given_name, '')`;

/** A person by id, as a list shows them; null where there is no such id. */
export const practitionerOf = (id: string) =>
  `(select json_build_object('id', q.id, 'name', person_name(n.given_name, n.family_name))
      from practitioner q left join identity n on n.practitioner_id = q.id where q.id = ${id})`;

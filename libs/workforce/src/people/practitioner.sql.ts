/** A person by id, as a list shows them; null where there is no such id or the name was erased. */
export const practitionerOf = (id: string) =>
  `(select json_build_object('id', practitioner_id, 'name', person_name(given_name, family_name)) from identity where practitioner_id = ${id})`;

export const LEVEL = `
  json_build_object(
    'id', l.id, 'key', l.key, 'name', l.name, 'position', l.position, 'description', l.description,
    'forFamilies', l.for_families, 'synonyms', l.synonyms)`;

export const THEME = `json_build_object('id', t.id, 'key', t.key, 'name', t.name, 'core', t.core)`;

/** For what may have no theme. */
export const THEME_OR_NULL = `case when t.id is not null then ${THEME} end`;

/** Whether a question about the need level $1 has an answer: null asks about all of them. */
export const LEVEL_EXISTS = `($1::uuid is null or exists (select from need_level where id = $1))`;

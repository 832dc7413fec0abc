/** One row `c` of competency as the API shows it; for statements of later libs too, which save a round trip by it. */
export const COMPETENCY = `
  json_build_object(
    'id', c.id, 'key', c.key, 'name', c.name, 'description', c.description, 'kind', c.kind, 'isLeaf', c.is_leaf,
    'position', c.position, 'elementId', c.element_id, 'parentId', c.parent_id, 'versionId', c.version_id,
    'strands', coalesce((
      select json_agg(json_build_object('id', s.id, 'key', s.key, 'name', s.name) order by s.name, s.id)
        from competency_strand m join strand s on s.id = m.strand_id where m.competency_id = c.id), '[]'))`;

/** The order of rows `c` of competency in any list: one version of a framework after the other, each from top to bottom. */
export const IN_FRAMEWORK_ORDER = 'c.version_id, c.position';

/** The level of a rank on the scale of a competency, from a row of competency_rank; null where the join found none. */
export const proficiencyLevel = (row: string) => `
  case when ${row}.rank is not null
       then json_build_object('rank', ${row}.rank, 'name', ${row}.name, 'description', ${row}.description) end`;

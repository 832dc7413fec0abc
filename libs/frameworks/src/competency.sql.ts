/** One competency `c` as the API shows it, from COMPETENCIES; for statements of later libs too, which save a round trip by it. */
export const COMPETENCY = `
  json_build_object(
    'id', c.id, 'key', c.key, 'name', c.name, 'description', c.description, 'kind', c.kind, 'isLeaf', c.is_leaf,
    'position', c.position, 'elementId', e.id, 'elementName', e.name, 'parentId', c.parent_id,
    'versionId', v.id, 'frameworkKey', f.key, 'frameworkName', f.name,
    'strands', coalesce((
      select json_agg(json_build_object('id', s.id, 'key', s.key, 'name', s.name) order by s.name, s.id)
        from competency_strand m join strand s on s.id = m.strand_id where m.competency_id = c.id), '[]'))`;

export const COMPETENCIES = `
  competency c
  join competency e on e.id = c.element_id
  join framework_version v on v.id = c.version_id
  join framework f on f.id = v.framework_id`;

/** The number with the employer `$1` of somebody who may have several, of records that are joined: one that is preferred, if there is one. */
export const numberOf = (person: string, preferred: string, asked = 'o.number') => `
  (select ${asked} from records_of(${person}, 'infinity') r join staff_number o on o.practitioner_id = r and o.agency_id = $1
    order by o.number ${preferred} desc, o.practitioner_id = ${person} desc, o.number limit 1)`;

/** The number of the record for which a post was written. What is written once another is joined to it may be of either. */
export const numberOfPost = (post: string) => `
  (select o.number from staff_number o
    where o.practitioner_id = coalesce(${post}.record_id, ${post}.practitioner_id) and o.agency_id = ${post}.employer_id
      and not exists (select from person_join j join post f on f.id = coalesce(${post}.origin_id, ${post}.id)
                       where j.practitioner_id = o.practitioner_id and j.voided_at is null and j.recorded_at < f.recorded_at))`;

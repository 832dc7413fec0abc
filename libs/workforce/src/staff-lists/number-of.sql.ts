/** The number with the employer `$1` of somebody who may have several, of records that are joined: one that is preferred, if there is one. */
export const numberOf = (person: string, preferred: string, asked = 'o.number') => `
  (select ${asked} from records_of(${person}, 'infinity') r join staff_number o on o.practitioner_id = r and o.agency_id = $1
    order by o.number ${preferred} desc, o.practitioner_id = ${person} desc, o.number limit 1)`;

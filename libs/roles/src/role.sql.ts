/** One role `r` as the API shows it; for statements of later libs too. */
export const ROLE = `
  json_build_object('id', r.id, 'key', r.key, 'name', r.name, 'sector', r.sector, 'staffLevel', r.staff_level,
    'about', r.about, 'registration', r.registration)`;

/** One function `f` likewise: it has no sector, staff level or registration. */
export const ROLE_FUNCTION = `json_build_object('id', f.id, 'key', f.key, 'name', f.name, 'about', f.about)`;

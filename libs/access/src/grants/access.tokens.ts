export const PERMISSIONS = Symbol('PERMISSIONS');
export const TOKEN_RULES = Symbol('TOKEN_RULES');

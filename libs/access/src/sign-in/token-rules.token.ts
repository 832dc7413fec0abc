export const TOKEN_RULES = Symbol('TOKEN_RULES');

/** The largest request body, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

/** What one request may ask for, and one account at once. Each is refused by its own code before any resolver runs. */
export interface Limits {
  bodyBytes: number;
  /** Length of the document. */
  characters: number;
  tokens: number;
  directives: number;
  /** Levels of nested fields; a list by pages takes three (list, edges, node). */
  depth: number;
  /** Aliases, root fields and fields are counted with every fragment spread out. */
  aliases: number;
  rootFields: number;
  /** Mutations: where one of several fails, an answer could not tell what became of the others. */
  changes: number;
  fields: number;
  /** A value costs 1 and a thing what is asked of it; a list costs 1 and its length times what is asked of each item. */
  cost: number;
  /** The length that a list without `first` is taken to have. */
  listLength: number;
  /** Errors listed in one answer. */
  errors: number;
  /** Compiled operations kept for the next time. */
  documents: number;
  /** Requests of one account under way at once; a deployment gives it half of its pool. */
  atOnce: number;
  /** Requests of one account that wait for their turn. */
  waiting: number;
}

export const limits: Readonly<Limits> = {
  bodyBytes: BODY_LIMIT,
  characters: 20_000,
  tokens: 2_000,
  directives: 50,
  depth: 12,
  aliases: 30,
  rootFields: 5,
  changes: 1,
  fields: 500,
  cost: 5_000,
  listLength: 25,
  errors: 5,
  documents: 500,
  atOnce: 5,
  waiting: 100,
};

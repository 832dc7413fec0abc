/** A statement of a module that takes names from another, or gives them: `{ a, type b } from './c.js'`. */
export interface Named {
  names: string[];
  /** Absent where a module gives what is its own. */
  from: string | undefined;
}

const STATEMENT = {
  import: /^import (?:type )?\{([^}]*)\}(?: from '([^']+)')?/gm,
  export: /^export (?:type )?\{([^}]*)\}(?: from '([^']+)')?/gm,
};

/** What a module takes from others by name. */
export const imported = (text: string): Named[] => named(text, STATEMENT.import);

/** What it gives by name, its own or another’s. */
export const exported = (text: string): Named[] => named(text, STATEMENT.export);

const named = (text: string, statement: RegExp): Named[] =>
  [...text.matchAll(statement)].map(([, names = '', from]) => ({ names: namesIn(names), from }));

const namesIn = (braces: string) =>
  braces
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/ as \w+$/, ''),
    )
    .filter(Boolean);

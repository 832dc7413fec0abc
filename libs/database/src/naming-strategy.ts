import { DefaultNamingStrategy } from 'typeorm';

/** Columns are the property's name in snake case; the migrations name the constraints. */
export class PlainNames extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    const name = customName ?? [...prefixes, property].join('_');
    return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  }
}

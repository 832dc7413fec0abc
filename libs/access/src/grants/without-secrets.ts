import { getNamedType, type GraphQLOutputType, isObjectType } from 'graphql';
import { classOf } from './holds.js';

/** An answer of this type with null in place of each secret in it, so that nothing which guards access is kept with it. */
export function withoutSecrets(answer: unknown, type: GraphQLOutputType): unknown {
  const named = getNamedType(type);
  if (Array.isArray(answer)) return answer.map((one) => withoutSecrets(one, named));
  if (!isObjectType(named) || typeof answer !== 'object' || answer === null) return answer;
  const fields = named.getFields();
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const field = fields[name];
      if (!field) return [name, value];
      return [name, classOf(field) === 'secret' ? null : withoutSecrets(value, field.type)];
    }),
  );
}

import {toJsonSchema, type JsonSchema} from '@valibot/to-json-schema';
import {counts, durations} from './distribution-fields.ts';
import {scenarioSchema} from './schema.ts';

const RULES_BEYOND_JSON_SCHEMA = ['check', 'finite', 'raw_check'];

/**
 * JSON Schema (draft 7) of the scenario file, for editors: what may stand where, with title, unit and default.
 * Rules between fields and between parts are not in it; `readScenario` checks them all.
 */
export function scenarioJsonSchema(): JsonSchema {
  const schema = toJsonSchema(scenarioSchema, {
    target: 'draft-07',
    typeMode: 'input',
    ignoreActions: RULES_BEYOND_JSON_SCHEMA,
    definitions: {durationLaw: durations, countLaw: counts},
  });
  return {...(explained(schema) as JsonSchema), title: 'Fulcrum scenario'};
}

/** Gives every property a title and its default in words, puts references beside which something stands into `allOf`. */
function explained(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(explained);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => {
      if (key === 'default' || key === 'enum' || key === 'const') return [key, value];
      if (key === 'anyOf') return [key, alternatives((value as unknown[]).map(explained))];
      if (key !== 'properties') return [key, explained(value)];
      const properties = Object.entries(value as Record<string, JsonSchema>);
      return [key, Object.fromEntries(properties.map(([name, property]) => [name, titled(name, property)]))];
    }),
  );
}

/** Alternatives of alternatives are alternatives; each stands once. */
function alternatives(schemas: readonly unknown[]): unknown[] {
  const flat = schemas.flatMap((schema) => {
    const {anyOf, ...rest} = schema as JsonSchema;
    return anyOf && Object.keys(rest).length === 0 ? anyOf : [schema];
  });
  return [...new Map(flat.map((schema) => [JSON.stringify(schema), schema])).values()];
}

function titled(name: string, property: JsonSchema): unknown {
  const {$ref, description = '', ...rest} = explained(property) as JsonSchema;
  const silent = rest.default === undefined || ['{}', '[]', '""'].includes(JSON.stringify(rest.default));
  return {
    title: words(name),
    description: silent ? description : `${description} Default ${JSON.stringify(rest.default)}.`,
    ...($ref === undefined ? {} : {allOf: [{$ref}]}),
    ...rest,
  };
}

/** `orderUpToLevel` as `Order up to level`. */
function words(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return text[0].toUpperCase() + text.slice(1);
}

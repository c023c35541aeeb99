import {expect, test} from 'vitest';
import {scenarioJsonSchema} from '../../engine/index.ts';
import {KNOWN_FEATURES} from '../../engine/twin/features.ts';
import type {Rule} from '../../engine/twin/known.ts';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  const?: unknown;
}

/** Places of the scenario's schema, a branch of a union in braces, that the rules of the twin leave out. */
function overlooked(schema: Schema, rule: Rule | undefined, path: string): string[] {
  if (!rule) return [path];
  switch (rule.type) {
    case 'any':
    case 'only':
      return [];
    case 'nullable':
      return overlooked(schema, rule.rule, path);
    case 'list':
      return branches(schema).flatMap(({items}) => (items ? overlooked(items, rule.item, `${path}[]`) : []));
    case 'record':
      return branches(schema).flatMap(({additionalProperties: value}) =>
        typeof value === 'object' ? overlooked(value, rule.value, `${path}{}`) : [],
      );
    case 'object':
      return inProperties(schema, rule.fields, path);
    case 'choice':
      return branches(schema).flatMap((branch) => {
        const type = branch.properties?.type?.const as string | undefined;
        if (type === undefined) return [];
        const member = rule.members[type];
        if (member) return inProperties(branch, {...member, type: {type: 'any'}}, `${path}<${type}>`);
        return rule.because[type] ? [] : [`${path}<${type}>`];
      });
    default:
      return rule satisfies never;
  }
}

function inProperties(schema: Schema, fields: Readonly<Record<string, Rule>>, path: string): string[] {
  return branches(schema).flatMap(({properties = {}}) =>
    Object.entries(properties).flatMap(([key, property]) =>
      overlooked(property, fields[key], path === '' ? key : `${path}.${key}`),
    ),
  );
}

/** A schema and all that its unions are made of. */
function branches(schema: Schema): Schema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...inner.flatMap(branches)];
}

test('every field and every branch of the scenario file is known to the twin, as harmless or as a reason to be silent', () => {
  expect([...new Set(overlooked(scenarioJsonSchema() as Schema, KNOWN_FEATURES, ''))]).toEqual([]);
});

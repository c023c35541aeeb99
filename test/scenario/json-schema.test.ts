import {expect, test} from 'vitest';
import {scenarioJsonSchema} from '../../engine/scenario/json-schema.ts';

interface Node {
  [key: string]: unknown;
}

const schema = scenarioJsonSchema() as Node;

/** Every schema below a schema, with its path. */
function* nodes(node: unknown, path = '#'): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield [path, node as Node];
  for (const [key, value] of Object.entries(node))
    if (!['default', 'enum', 'const'].includes(key)) yield* nodes(value, `${path}/${key}`);
}

test('the JSON Schema is of draft 7 and has every section of the file', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(['format', 'products', 'sites', 'segments']);
  expect(Object.keys(schema.properties as Node)).toEqual([
    'format',
    'name',
    'about',
    'currency',
    'run',
    'calendars',
    'products',
    'sites',
    'lanes',
    'channels',
    'segments',
    'promotions',
    'correlations',
    'costs',
    'assumptions',
    'levers',
  ]);
});

test('every property has a title and a description', () => {
  let count = 0;
  for (const [path, node] of nodes(schema))
    for (const [name, property] of Object.entries((node.properties as Node | undefined) ?? {})) {
      const {title, description} = property as Node;
      expect(title, `${path}/${name}`).toMatch(/^[A-Z]/);
      expect(description, `${path}/${name}`).toMatch(/^\S.*\.$/);
      count++;
    }
  expect(count).toBeGreaterThan(200);
});

test('units and defaults stand in the description', () => {
  const at = (...keys: string[]) =>
    keys.reduce<Node>(
      (node, key) => ((node.items as Node | undefined) ?? node).properties![key as never],
      schema,
    );
  expect(at('run', 'followUp').description).toBe(
    'Time played after the horizon, uncounted, for the counted orders to close [days]. Default 30.',
  );
  expect(at('products', 'cost')).toMatchObject({
    title: 'Cost',
    description: 'Standard cost [money/unit]. Default 0.',
    type: 'number',
    minimum: 0,
    default: 0,
  });
  expect(at('sites', 'stock', 'orderCostPerUnit').title).toBe('Order cost per unit');
});

test('objects take no other keys, and references lead somewhere', () => {
  for (const [path, node] of nodes(schema)) {
    if (node.properties) expect(node.additionalProperties, path).toBe(false);
    if (typeof node.$ref === 'string') {
      const target = node.$ref
        .split('/')
        .slice(1)
        .reduce<Node>((part, key) => part[key] as Node, schema);
      expect(target, path).toBeTypeOf('object');
      expect(Object.keys(node), path).toEqual(['$ref']);
    }
  }
});

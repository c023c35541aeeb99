import * as v from 'valibot';
import {isNot, rightName, show} from './messages.ts';

type Config = v.Config<v.BaseIssue<unknown>>;
type Dataset = v.OutputDataset<unknown, v.BaseIssue<unknown>>;
type Member = v.StrictObjectSchema<v.ObjectEntries & {type: v.GenericSchema}, undefined>;

/** Schema of a part of the scenario, by what it makes of a right input. */
export type Field<Output> = v.GenericSchema<unknown, Output>;

/** A required field: what stands there, its unit in square brackets. */
export function required<const Schema extends v.GenericSchema>(text: string, schema: Schema) {
  return v.pipe(schema, v.description(text));
}

/** A field with the value that it has where it is left out. */
export function optional<const Schema extends v.GenericSchema, const Value extends v.InferInput<Schema>>(
  text: string,
  schema: Schema,
  value: Value,
) {
  return v.optional(required(text, schema), value);
}

/** A field that is filled in from the rest of the scenario where it is left out. */
export function deferred<const Schema extends v.GenericSchema>(text: string, schema: Schema) {
  return v.optional(required(text, schema));
}

/** A field that stays out where it is left out. */
export function omittable<const Schema extends v.GenericSchema>(text: string, schema: Schema) {
  return v.exactOptional(required(text, schema));
}

/** What `schema` takes, or null. */
export function orNull<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.nullable(schema);
}

/** The field that tells the members of a union apart. */
export function type<const Name extends string>(name: Name, text: string) {
  return required(text, v.literal(name));
}

/** An object with these fields and no others; every missing and every unknown key is a fault of its own. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.strictObject(entries);
  const keys = Object.keys(entries);
  return running(schema, (input, config) => {
    if (!isObject(input)) return failed(input, config, isNot('an object')({input}));
    const output: Record<string, unknown> = {};
    const result: Dataset = {typed: true, value: output};
    for (const key of keys) {
      const entry = entries[key];
      const given = Object.hasOwn(input, key);
      if (!given && entry.type === 'exact_optional') continue;
      if (!given && entry.type !== 'optional') addIssue(result, input, config, missing(entry), key);
      else {
        const part = entry['~run']({value: given ? input[key] : v.getDefault(entry)}, config);
        output[key] = part.value;
        addPart(result, part, input, key);
      }
    }
    for (const key of Object.keys(input))
      if (!Object.hasOwn(entries, key))
        addIssue(result, input, config, `unknown key: ${rightName(key, keys, 'keys here')}`, key);
    return result;
  });
}

/** One of several objects with a field `type`; where a type has several forms, the one with the fewest faults in its keys. */
export function choice<const Members extends readonly Member[]>(members: Members) {
  const schema = v.variant('type', members as never) as unknown as v.VariantSchema<
    'type',
    [...Members],
    undefined
  >;
  const names = [...new Set(members.map(typeName))];
  return running(schema, (input, config): Dataset => {
    if (!isObject(input)) return failed(input, config, isNot('an object with a "type"')({input}));
    const forms = members.filter((member) => typeName(member) === input.type);
    if (forms.length > 0) {
      const faults = forms.map((form) => wrongKeys(form.entries, input));
      return forms[faults.indexOf(Math.min(...faults))]['~run']({value: input}, config);
    }
    const result: Dataset = {typed: true, value: input};
    const message =
      input.type === undefined
        ? `missing: ${rightName('', names, 'types here')}`
        : `there is no type ${show(input.type)} here: ${rightName(String(input.type), names, 'types here')}`;
    addIssue(result, input, config, message, 'type');
    return result;
  });
}

type Kind = 'number' | 'string' | 'object' | 'array';

/** One of several schemas by the kind of JSON value. */
export function byKind<const Options extends Partial<Record<Kind, Field<unknown>>>>(
  options: Options,
  noun: string,
): Field<v.InferOutput<Extract<Options[keyof Options], Field<unknown>>>> {
  const schema = v.union(Object.values(options) as never);
  return running(schema, (input, config) => {
    const kind = Array.isArray(input) ? 'array' : input === null ? 'null' : typeof input;
    const option = (options as Record<string, Field<unknown> | undefined>)[kind];
    return option ? option['~run']({value: input}, config) : failed(input, config, isNot(noun)({input}));
  }) as never;
}

/** One of two schemas, the first where `isFirst` says so. */
export function either<First, Second>(
  first: Field<First>,
  second: Field<Second>,
  isFirst: (input: unknown) => boolean,
): Field<First | Second> {
  return running(v.union([first, second]), (input, config) =>
    (isFirst(input) ? first : second)['~run']({value: input}, config),
  );
}

/** An object whose keys are names. */
export function record<const Value extends v.GenericSchema>(key: v.GenericSchema<string>, value: Value) {
  const schema = v.record(v.string(), value);
  return running(schema, (input, config) => {
    if (!isObject(input)) return failed(input, config, isNot('an object')({input}));
    const output: Record<string, unknown> = {};
    const result: Dataset = {typed: true, value: output};
    for (const name of Object.keys(input)) {
      const named = key['~run']({value: name}, config);
      const part = value['~run']({value: input[name]}, config);
      if (!named.issues) output[name] = part.value;
      addPart(result, named, input, name);
      addPart(result, part, input, name);
    }
    return result;
  });
}

/** A list of any length. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, isNot('a list'));
}

/** A list of exactly two. */
export function pair<const First extends v.GenericSchema, const Second extends v.GenericSchema>(
  first: First,
  second: Second,
  noun: string,
) {
  const schema = v.strictTuple([first, second]);
  return running(schema, (input, config) =>
    Array.isArray(input) && input.length === 2
      ? schema['~run']({value: input}, config)
      : failed(input, config, isNot(noun)({input})),
  );
}

/** Adds a rule about several fields of a value; it is looked at where the fields themselves are right. */
export function rule<Value>(
  holds: (value: Value) => boolean,
  message: (value: Value) => string,
  key?: string,
) {
  return v.rawCheck<Value>(({dataset, config}) => {
    if (!dataset.typed || dataset.issues || holds(dataset.value)) return;
    addIssue(dataset as Dataset, dataset.value, config as Config, message(dataset.value), key);
  });
}

function typeName(member: Member): string {
  return (member.entries.type as unknown as {literal: string}).literal;
}

function wrongKeys(entries: v.ObjectEntries, input: object): number {
  const isMissing = ([key, entry]: [string, v.ObjectEntries[string]]) =>
    entry.type !== 'optional' && entry.type !== 'exact_optional' && !Object.hasOwn(input, key);
  const isUnknown = (key: string) => !Object.hasOwn(entries, key);
  return Object.entries(entries).filter(isMissing).length + Object.keys(input).filter(isUnknown).length;
}

function missing(entry: v.ObjectEntries[string]): string {
  const text = v.getDescription(entry as v.GenericSchema);
  return text
    ? `missing; what belongs here: ${text[0].toLowerCase()}${text.slice(1).replace(/\.$/, '')}`
    : 'missing';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function running<Schema extends v.GenericSchema>(
  schema: Schema,
  run: (input: unknown, config: Config) => Dataset,
): Schema {
  return {...schema, '~run': (dataset: v.UnknownDataset, config: Config) => run(dataset.value, config)};
}

function failed(input: unknown, config: Config, message: string): Dataset {
  const result: Dataset = {typed: true, value: input};
  addIssue(result, input, config, message);
  return Object.assign(result, {typed: false});
}

function addIssue(result: Dataset, input: unknown, config: Config, message: string, key?: string): void {
  const item = {type: 'object', origin: 'value', input, key, value: undefined} as v.ObjectPathItem;
  const issue: v.BaseIssue<unknown> = {
    ...config,
    kind: 'schema',
    type: 'scenario',
    input,
    expected: null,
    received: show(input),
    message,
    ...(key === undefined ? {} : {path: [item]}),
  };
  addIssues(result, [issue]);
}

function addPart(result: Dataset, part: Dataset, input: object, key: string): void {
  if (!part.typed) Object.assign(result, {typed: false});
  for (const issue of part.issues ?? []) {
    const item = {type: 'object', origin: 'value', input, key, value: part.value} as v.ObjectPathItem;
    Object.assign(issue, {path: [item, ...(issue.path ?? [])]});
  }
  addIssues(result, part.issues ?? []);
}

function addIssues(result: Dataset, issues: readonly v.BaseIssue<unknown>[]): void {
  if (issues.length > 0) Object.assign(result, {issues: [...(result.issues ?? []), ...issues]});
}

/** One of the ways in which a value may be written. */
export type Form =
  | NoneForm
  | WordForm
  | ChoiceForm
  | NumberForm
  | TextForm
  | FlagForm
  | GroupForm
  | TableForm
  | ListForm
  | PairForm;

interface Base {
  /** Tells the forms of a place apart: a word stands for itself, an object for its `type`, others for their kind. */
  name: string;
  /** Whether it is a law of chance. */
  isLaw: boolean;
}

/** Nothing: null. */
export interface NoneForm extends Base {
  kind: 'none';
}

/** Exactly one text, beside other forms. */
export interface WordForm extends Base {
  kind: 'word';
}

/** One of several texts. */
export interface ChoiceForm extends Base {
  kind: 'choice';
  words: readonly string[];
}

/** What a number must be. */
export interface Range {
  least: number | null;
  isLeastAllowed: boolean;
  most: number | null;
  isMostAllowed: boolean;
  isWhole: boolean;
}

/** A number; of days where it is a duration, which may also be a text such as `90 min`. */
export interface NumberForm extends Base, Range {
  kind: 'number';
  isDuration: boolean;
}

/** Any text, a day of the calendar, a time of day, or a name. */
export interface TextForm extends Base {
  kind: 'text';
  of: 'text' | 'date' | 'time' | 'name';
}

/** True or false. */
export interface FlagForm extends Base {
  kind: 'flag';
}

/** An object with these fields; `type` is what its field of that name must say, null where it has none. */
export interface GroupForm extends Base {
  kind: 'group';
  type: string | null;
  /** What the type means. */
  meaning: string;
  fields: ReadonlyMap<string, SchemaNode>;
  required: ReadonlySet<string>;
}

/** An object whose keys are names. */
export interface TableForm extends Base {
  kind: 'table';
  of: SchemaNode;
}

/** Any number of entries from `least` to `most`, null for no limit. */
export interface ListForm extends Base {
  kind: 'list';
  of: SchemaNode;
  least: number;
  most: number | null;
}

/** Two entries with a meaning each. */
export interface PairForm extends Base {
  kind: 'pair';
  of: readonly SchemaNode[];
}

/** A JSON Schema, as far as this room reads it. */
export interface RawSchema {
  readonly [key: string]: unknown;
}

const UNIT = / \[([^\]"]+)\]/;
const NUMERIC = ['number', 'integer'];

/** A place of the scenario file as its JSON Schema describes it; what lies below is worked out when it is asked for, once. */
export class SchemaNode {
  /** Words made of the key, as the schema has them; empty for entries of lists and tables. */
  readonly title: string;
  /** What stands here, without unit and default. */
  readonly meaning: string;
  /** JSON of the default; undefined where there is none, or where the rest of the scenario says it. */
  readonly default: unknown;
  readonly #raw: RawSchema;
  readonly #root: RawSchema;
  readonly #writtenUnit: string;
  #forms: readonly Form[] | null = null;

  constructor(raw: RawSchema, root: RawSchema, unit = '') {
    const description = String(raw.description ?? '');
    const ending = ` Default ${JSON.stringify(raw.default)}.`;
    const text = description.endsWith(ending) ? description.slice(0, -ending.length) : description;
    this.title = String(raw.title ?? '');
    this.meaning = text.replace(UNIT, '');
    this.default = raw.default;
    this.#raw = raw;
    this.#root = root;
    this.#writtenUnit = UNIT.exec(text)?.[1] ?? unit;
  }

  /** Unit as the schema writes it, such as `money/unit`; empty for none. */
  get unit(): string {
    return this.#writtenUnit || (this.forms.some(isDuration) ? 'days' : '');
  }

  /** The forms that a value may have here, at least one. */
  get forms(): readonly Form[] {
    return (this.#forms ??= this.#allForms());
  }

  #allForms(): readonly Form[] {
    const alternatives = this.#alternatives(this.#raw, false);
    const isDuration = alternatives.some(isNumber) && alternatives.some(isAnyText);
    const kept = alternatives.filter((one) => !(isDuration && isAnyText(one)));
    const isSeveral = kept.length > 1;
    return kept.flatMap(({raw, isLaw}) => this.#formsOf(raw, {isLaw, isDuration, isSeveral}));
  }

  #alternatives(raw: RawSchema, isLaw: boolean): {raw: RawSchema; isLaw: boolean}[] {
    if (typeof raw.$ref === 'string') return this.#alternatives(referred(raw.$ref, this.#root), true);
    const parts = (raw.anyOf ?? raw.oneOf ?? raw.allOf) as RawSchema[] | undefined;
    return parts ? parts.flatMap((part) => this.#alternatives(part, isLaw)) : [{raw, isLaw}];
  }

  #formsOf(raw: RawSchema, about: {isLaw: boolean; isDuration: boolean; isSeveral: boolean}): Form[] {
    const {isLaw, isDuration, isSeveral} = about;
    const {type} = raw;
    const words = raw.const === undefined ? (raw.enum as string[] | undefined) : [String(raw.const)];
    if (words && isSeveral) return words.map((name) => ({kind: 'word', name, isLaw}));
    if (words) return [{kind: 'choice', name: 'choice', isLaw, words}];
    if (NUMERIC.includes(String(type)))
      return [{kind: 'number', name: 'number', isLaw, isDuration, ...rangeOf(raw)}];
    if (type === 'string') return [{kind: 'text', name: 'text', isLaw, of: textOf(raw)}];
    if (type === 'boolean') return [{kind: 'flag', name: 'flag', isLaw}];
    if (type === 'null') return [{kind: 'none', name: 'none', isLaw}];
    if (type === 'array') return [this.#arrayForm(raw, isLaw)];
    if (typeof raw.additionalProperties === 'object')
      return [{kind: 'table', name: 'table', isLaw, of: this.#below(raw.additionalProperties as RawSchema)}];
    return [this.#groupForm(raw, isLaw)];
  }

  #arrayForm(raw: RawSchema, isLaw: boolean): Form {
    const least = Number(raw.minItems ?? 0);
    if (Array.isArray(raw.items))
      return {
        kind: 'pair',
        name: 'pair',
        isLaw,
        of: (raw.items as RawSchema[]).map((one) => this.#below(one)),
      };
    const most = raw.maxItems === undefined ? null : Number(raw.maxItems);
    return {kind: 'list', name: 'list', isLaw, of: this.#below(raw.items as RawSchema), least, most};
  }

  #groupForm(raw: RawSchema, isLaw: boolean): Form {
    const properties = Object.entries(raw.properties as Record<string, RawSchema>);
    const fields = new Map(properties.map(([key, property]) => [key, new SchemaNode(property, this.#root)]));
    const required = new Set((raw.required as string[] | undefined) ?? []);
    const told = (raw.properties as Record<string, RawSchema>).type;
    if (told?.const === undefined)
      return {kind: 'group', name: 'group', isLaw, type: null, meaning: '', fields, required};
    const type = String(told.const);
    const meaning = fields.get('type')!.meaning;
    fields.delete('type');
    required.delete('type');
    const isShared = this.#typesOf(type) > 1;
    const name = isShared ? `${type}(${[...required].join(', ')})` : type;
    return {kind: 'group', name, isLaw, type, meaning, fields, required};
  }

  #typesOf(type: string): number {
    const isOne = ({raw}: {raw: RawSchema}) =>
      (raw.properties as Record<string, RawSchema> | undefined)?.type?.const === type;
    return this.#alternatives(this.#raw, false).filter(isOne).length;
  }

  #below(raw: RawSchema): SchemaNode {
    return new SchemaNode(raw, this.#root, this.#writtenUnit);
  }
}

/** The place of the whole scenario. */
export function rootNode(schema: object): SchemaNode {
  return new SchemaNode(schema as RawSchema, schema as RawSchema);
}

/** Whether a law of chance may stand in a place. */
export function takesLaw(node: SchemaNode): boolean {
  return node.forms.some((form) => form.kind === 'group' && form.isLaw);
}

function referred(reference: string, root: RawSchema): RawSchema {
  return reference
    .split('/')
    .slice(1)
    .reduce<RawSchema>((part, key) => part[key] as RawSchema, root);
}

function isNumber({raw}: {raw: RawSchema}): boolean {
  return NUMERIC.includes(String(raw.type));
}

/** Text of any kind, which beside a number is a duration. */
function isAnyText({raw}: {raw: RawSchema}): boolean {
  return raw.type === 'string' && !raw.pattern && !raw.format && !raw.enum && raw.const === undefined;
}

function isDuration(form: Form): boolean {
  return form.kind === 'number' && form.isDuration;
}

/** The tighter bound holds where two are given. */
function rangeOf(raw: RawSchema): Range {
  const {minimum, exclusiveMinimum, maximum, exclusiveMaximum} = raw as Readonly<
    Record<string, number | undefined>
  >;
  const isAbove = exclusiveMinimum !== undefined && exclusiveMinimum >= (minimum ?? -Infinity);
  const isBelow = exclusiveMaximum !== undefined && exclusiveMaximum <= (maximum ?? Infinity);
  return {
    least: bounded(isAbove ? exclusiveMinimum : minimum),
    isLeastAllowed: !isAbove,
    most: bounded(isBelow ? exclusiveMaximum : maximum),
    isMostAllowed: !isBelow,
    isWhole: raw.type === 'integer',
  };
}

/** A bound, or null for none: the greatest whole number that can be told from its neighbours is none. */
function bounded(value: number | undefined): number | null {
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;
}

function textOf(raw: RawSchema): TextForm['of'] {
  if (raw.format === 'date') return 'date';
  const pattern = String(raw.pattern ?? '');
  if (pattern.includes(':')) return 'time';
  return pattern === '' ? 'text' : 'name';
}

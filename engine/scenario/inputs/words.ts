/** What something is called, and what it means. */
export interface Worded {
  title: string;
  meaning: string;
}

/** Words for the inputs of a scenario in a language; what the schema says of them in English is given. */
export interface InputWords {
  /** A field, by the keys and types that lead to it. */
  field: (names: readonly string[], schema: Worded) => Worded;
  /** A word, a type, or a kind of value that may be chosen in a field. */
  option: (names: readonly string[], option: string, schema: Worded) => Worded;
  /** A unit such as `money/unit`, with the currency of the scenario. */
  unit: (unit: string, currency: string) => string;
}

/** The words of the schema itself. */
export const schemaWords: InputWords = {
  field: (_, schema) => schema,
  option: (_names, _option, schema) => schema,
  unit: (unit, currency) => unit.replace('money', currency),
};

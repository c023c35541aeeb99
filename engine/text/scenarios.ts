/** Names of scenarios in a language that their files are not written in. */
export interface ScenariosText {
  /** The scenarios that come with fulcrum, by the names of their files. */
  shipped: Readonly<Record<string, string>>;
  /** Levers that the engine or a shipped scenario names. */
  levers: Readonly<Record<string, string>>;
}

/** The files are written in English. */
export const scenariosInEnglish: ScenariosText = {shipped: {}, levers: {}};

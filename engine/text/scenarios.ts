/** What a scenario is called, and what it shows and where its figures come from. */
export interface ScenarioText {
  name: string;
  about: string;
}

/** Words for scenarios in a language that their files are not written in. */
export interface ScenariosText {
  /** The scenarios that come with fulcrum, by the names of their files. */
  shipped: Readonly<Record<string, ScenarioText>>;
  /** Levers that the engine or a shipped scenario names. */
  levers: Readonly<Record<string, string>>;
}

/** The files are written in English. */
export const scenariosInEnglish: ScenariosText = {shipped: {}, levers: {}};

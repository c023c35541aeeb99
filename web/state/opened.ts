import {
  attachmentNames,
  decompress,
  readScenario,
  ScenarioError,
  type Attachments,
  type Fault,
  type Scenario,
} from '../../engine/index.ts';
import type {PageText} from '../../engine/text/page.ts';

/** A scenario that was read, with its order files. */
export interface Opened {
  scenario: Scenario;
  attachments: Attachments;
  /** What is allowed but looks like a mistake. */
  warnings: readonly Fault[];
}

/** What stood in the way of opening something: everything that is wrong, by place. */
export interface Refusal {
  /** What was to be opened. */
  name: string;
  faults: readonly Fault[];
}

/** Finds the bytes of an order file by the name that the scenario gives it; null where there is none. */
export type FindOrders = (name: string) => Promise<Uint8Array | null>;

/** Reads a scenario and the order files that it names, plain or gzip. Throws a ScenarioError with everything that is wrong. */
export async function openScenario(json: string, find: FindOrders, text: PageText['files']): Promise<Opened> {
  const faults: Fault[] = [];
  const attachments: Record<string, Uint8Array> = {};
  for (const name of attachmentNames(json)) {
    const bytes = await find(name);
    const unpacked = bytes && (await unpack(bytes));
    attachments[name] = unpacked ?? new Uint8Array();
    if (!bytes) faults.push({path: name, message: text.noOrders(name)});
    else if (!unpacked) faults.push({path: name, message: text.damaged(name)});
  }
  try {
    const {scenario, warnings} = readScenario(json, attachments);
    if (faults.length === 0) return {scenario, attachments, warnings};
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError([...faults, ...error.faults]);
  }
  throw new ScenarioError(faults);
}

/** Bytes of a gzip file unpacked, other bytes as they are; null where the packed data is damaged. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await decompress(bytes);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** The scenario among the files that a person chose, with a way to find its order files among the others. */
export async function chosenScenario(
  files: readonly File[],
  text: PageText['files'],
): Promise<{name: string; json: string; find: FindOrders}> {
  const scenarios = files.filter((file) => file.name.toLowerCase().endsWith('.json'));
  const names = files.map((file) => file.name).join(', ');
  if (scenarios.length === 0) throw new ScenarioError([{path: names, message: text.noScenario}]);
  if (scenarios.length > 1)
    throw new ScenarioError([
      {path: '', message: text.severalScenarios(scenarios.map(({name}) => name).join(', '))},
    ]);
  const [{name}] = scenarios;
  const find: FindOrders = async (wanted) => {
    const file = files.find((one) => one.name === wanted.split('/').at(-1));
    return file ? new Uint8Array(await file.arrayBuffer()) : null;
  };
  return {name, json: await scenarios[0].text(), find};
}

import type {Fault} from '../../engine/index.ts';
import type {PageText} from '../../engine/text/pages/page.ts';

/** A scenario among files, with a way to find its order files among the others. */
export interface ChosenScenario {
  name: string;
  json: string;
  find: (name: string) => Promise<Uint8Array | Blob | null>;
}

/** The scenario among the files that a person chose, or what is wrong with the choice. */
export async function chosenScenario(
  files: readonly File[],
  text: PageText['files'],
): Promise<ChosenScenario | {faults: readonly Fault[]}> {
  const scenarios = files.filter((file) => file.name.toLowerCase().endsWith('.json'));
  const names = files.map((file) => file.name).join(', ');
  if (scenarios.length === 0) return {faults: [{path: names, message: text.noScenario}]};
  if (scenarios.length > 1) {
    const several = scenarios.map(({name}) => name).join(', ');
    return {faults: [{path: '', message: text.severalScenarios(several)}]};
  }
  const [{name}] = scenarios;
  const find = (wanted: string) =>
    Promise.resolve(files.find((one) => one.name === wanted.split('/').at(-1)) ?? null);
  return {name, json: await scenarios[0].text(), find};
}

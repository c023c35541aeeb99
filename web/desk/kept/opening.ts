import {ScenarioError} from '../../../engine/index.ts';
import {ENGINE_VERSION} from '../../../engine/run/version.ts';
import type {Language} from '../../../engine/text/cli.ts';
import {withChange, type Change, type Draft} from '../../state/draft.ts';
import {isRight} from '../../state/input.ts';
import type {Found} from '../../state/search.svelte.ts';
import type {ToldFault} from '../../state/told-fault.ts';
import type {Origin} from '../../state/workbench.svelte.ts';
import {inputsOf} from '../inputs.ts';
import {openScenario, type FindOrders} from '../opened.ts';
import {leverSheets} from '../sheet.ts';
import type {Sources} from '../sources.ts';
import {told} from '../told.ts';
import {faultInBoth} from './faults.ts';
import type {Reopened} from './parts.ts';
import type {KeptState} from './record.ts';
import {foundIn, isOfOther} from './result.ts';

/** What is different from what was kept or sent; null where nothing is. */
export type Difference =
  | null
  /** Another version of the engine plays it. */
  | {is: 'engine'; before: string; now: string}
  /** The scenario has changed since. */
  | {is: 'scenario'}
  /** The result was damaged. */
  | {is: 'result'};

/** What was kept or sent as it lies open on the desk, its changes checked, or everything that is wrong with it. */
export type Opened =
  | ({
      status: 'open';
      draft: Draft;
      origin: Origin;
      /** A result that still holds; null where it must be found anew. */
      found: Found | null;
      difference: Difference;
    } & Pick<KeptState, 'view' | 'chosen'>)
  | {status: 'refused'; faults: readonly ToldFault[]};

/** The scenarios that come with the page. */
export interface Library {
  /** Text of a scenario; null where there is none of that name. */
  text: (id: string) => Promise<string | null>;
  orders: FindOrders;
  /** Of what is wrong with order files. */
  language: Language;
}

/** Opens what was kept or sent; `build` is that of the engine. */
export async function openKept(
  kept: Reopened,
  library: Library,
  sources: Sources,
  build: string,
): Promise<Opened> {
  const {origin, view, chosen, result} = kept;
  try {
    const source = await sourceOf(kept, library, sources);
    const draft = await checkedDraft(kept, source, sources);
    const {scenario, subject} = await sources.read(draft);
    const difference = differenceOf(kept, subject.hash);
    const isKept = difference === null && result !== null && !isOfOther(result, build);
    const found = isKept ? foundIn(result, draft, scenario.currency) : null;
    return {
      status: 'open',
      draft,
      origin: 'shipped' in origin ? origin : {own: origin.own},
      found,
      difference: isKept && !found ? {is: 'result'} : difference,
      view,
      chosen,
    };
  } catch (error) {
    const unread = faultInBoth((_, {files}) => ({path: '', message: files.unread(kept.name)}));
    return {status: 'refused', faults: error instanceof ScenarioError ? error.faults.map(told) : [unread]};
  }
}

/** Opens the scenario alone. */
async function sourceOf({origin}: Reopened, library: Library, sources: Sources): Promise<number> {
  const json = 'shipped' in origin ? await library.text(origin.shipped) : origin.json;
  if (json === null) {
    const {shipped} = origin as {shipped: string};
    throw new ScenarioError([
      faultInBoth(({noSuchScenario}) => ({path: '', message: noSuchScenario(shipped)})),
    ]);
  }
  const find = 'shipped' in origin ? library.orders : origin.find;
  return sources.add(await openScenario(json, find, library.language));
}

/** The changes of an open scenario, with its seed; throws a ScenarioError where they do not fit it. */
async function checkedDraft(
  {changes, lever, seed}: Reopened,
  source: number,
  sources: Sources,
): Promise<Draft> {
  const settings = changes.filter((change) => 'path' in change);
  const {before, scenario} = await sources.read({source, changes: settings});
  const inputs = inputsOf(before);
  const wrong = changes.flatMap((change) => wrongInput(change, inputs) ?? []);
  if (lever !== null && leverSheets(scenario).every(({name}) => name !== lever))
    wrong.push(faultInBoth(({noSuchLever}) => ({path: '', message: noSuchLever(lever)})));
  if (wrong.length > 0) throw new ScenarioError(wrong);
  const isSeeded =
    scenario.run.seed === seed || changes.some((change) => 'input' in change && change.input === 'seed');
  return {source, changes: isSeeded ? changes : withChange(changes, {input: 'seed', value: seed}), lever};
}

function wrongInput(change: Change, inputs: ReturnType<typeof inputsOf>): ToldFault | null {
  if ('path' in change) return null;
  const input = inputs.find(({name}) => name === change.input);
  if (input && isRight(input, change.value)) return null;
  return faultInBoth(({noSuchInput, wrongValue}, page) => ({
    path: page.inputs.label[change.input],
    message: input ? wrongValue(String(change.value)) : noSuchInput,
  }));
}

function differenceOf({engine, hash}: Reopened, present: string): Difference {
  if (engine !== ENGINE_VERSION) return {is: 'engine', before: engine, now: ENGINE_VERSION};
  return hash !== null && hash !== present ? {is: 'scenario'} : null;
}

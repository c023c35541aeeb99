import {PRESETS, presetNamed, ScenarioError, type Preset} from '../index.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {presetList, presetReport} from './report-presets.ts';

/** `fulcrum presets [NAME]`: sets of values to begin with, or all that one of them sets. */
export async function presets(job: Job): Promise<void> {
  const {operand, wording} = job;
  const chosen = operand === '' ? PRESETS : [presetOf(operand, job)];
  deliver(job, {
    result: {
      format: 'fulcrum/presets@1',
      presets: chosen.map((preset) => ({...preset, ...wording.presets.presets[preset.name]})),
    },
    report: () => (operand === '' ? presetList(PRESETS, wording) : presetReport(chosen[0], wording)),
  });
}

/** The preset of a name; throws ScenarioError, which tells those there are among `presets`, where there is none. */
export function presetOf(name: string, {wording}: Pick<Job, 'wording'>, presets = PRESETS): Preset {
  const found = presetNamed(name, presets);
  if (found !== null && typeof found !== 'string') return found;
  const names = found === null ? presets.map((preset) => preset.name) : [found];
  throw new ScenarioError([{path: name, message: wording.faults.noPreset(names)}]);
}

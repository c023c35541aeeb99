import {scenarioJsonSchema} from '../index.ts';
import {STANDARD} from './files.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';

/** `fulcrum schema`: the JSON Schema of the scenario file. */
export async function schema(job: Job): Promise<void> {
  const options = {...job.options, json: job.options.json ?? STANDARD};
  deliver({...job, options}, {result: scenarioJsonSchema(), report: () => []});
}

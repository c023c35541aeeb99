import type {Traces} from './compile.ts';
import {decompress} from './decompress.ts';
import type {Attachments} from './read-scenario.ts';
import type {Scenario} from './schema.ts';
import {parseTrace} from './trace.ts';

/** Reads the order files that a scenario replays, each once, plain or gzip. Throws a ScenarioError with the faults of the first bad file. */
export async function readTraces(scenario: Scenario, attachments: Attachments): Promise<Traces> {
  const products = scenario.products.map((product) => product.name);
  const divisible = new Set(scenario.products.flatMap(({name, divisible}) => (divisible ? name : [])));
  const files = new Set(
    scenario.segments.flatMap(({orders}) =>
      orders.type === 'trace' && orders.file !== null ? [orders.file] : [],
    ),
  );
  const traces: Record<string, Traces[string]> = {};
  for (const file of files)
    traces[file] = parseTrace(await decompress(attachments[file], file), products, file, divisible);
  return traces;
}

import {pointsTable, runTable} from '../../engine/run/csv.ts';
import type {CurvePointResult} from '../../engine/run/profit-curve.ts';
import {optimumWarnings, runWarnings} from '../../engine/run/warnings.ts';
import type {Found} from '../state/search.svelte.ts';
import type {KeptSource} from './kept/record.ts';
import type {Reading} from './sources.ts';

/** A scenario as files: its JSON, and the order files that it names, packed where their names say so. */
export interface ScenarioFiles {
  json: string;
  orders: readonly OrderFile[];
}

/** An order file by the name that the scenario gives it. */
export interface OrderFile {
  name: string;
  file: Blob;
}

/** What a search found, as it is written out. */
export type Written = Pick<Found, 'curve' | 'single'>;

/** A scenario with its changes as files; `isMoved` says whether inputs were changed, which are no part of what was written. */
export async function scenarioFiles(
  {scenario, written, attachments}: Reading,
  isMoved: boolean,
): Promise<ScenarioFiles> {
  return {json: indented(isMoved ? scenario : written), orders: await orderFiles(attachments)};
}

/** The order files that a scenario names. */
export function orderFiles(attachments: Readonly<Record<string, Uint8Array>>): Promise<OrderFile[]> {
  const orders = Object.entries(attachments).map(async ([name, bytes]) => ({
    name,
    file: /\.gz$/i.test(name) ? await gzipped(bytes) : new Blob([bytes as BlobPart]),
  }));
  return Promise.all(orders);
}

/** A person's own scenario, to be kept. */
export async function packedSource(
  written: unknown,
  attachments: Readonly<Record<string, Uint8Array>>,
): Promise<KeptSource> {
  const orders = Object.entries(attachments).map(async ([name, bytes]) => ({
    name,
    packed: await gzipped(bytes),
  }));
  return {json: JSON.stringify(written), orders: await Promise.all(orders)};
}

/** The result as the command line prints it; null where the search has not ended. */
export function resultJson({scenario}: Pick<Reading, 'scenario'>, {curve, single}: Written): string | null {
  if (curve?.optimum) return indented({...curve.optimum, warnings: optimumWarnings(curve.optimum)});
  return single && indented({...single, warnings: runWarnings(scenario, single)});
}

/** The figures as the command line writes them into a table: along the lever, or of the scenario as it stands; null where they are not complete. */
export function figuresCsv({curve, single}: Written): string | null {
  if (curve?.marginalStep)
    return pointsTable(curve.lever.name, curve.points as readonly CurvePointResult[], curve.marginals);
  return single && runTable(single);
}

function indented(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function gzipped(bytes: Uint8Array): Promise<Blob> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

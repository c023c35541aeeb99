import {attachmentNames, decompress, readScenario, ScenarioError, type Fault} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import {pageText} from '../../engine/text/pages/page.ts';

/** Finds the bytes of an order file by the name that the scenario gives it; null where there is none. */
export type FindOrders = (name: string) => Promise<Uint8Array | Blob | null>;

/**
 * Reads a scenario and the order files that it names, plain or gzip: its JSON and the files unpacked. Throws a ScenarioError with
 * everything that is wrong.
 */
export async function openScenario(
  json: string,
  find: FindOrders,
  language: Language,
): Promise<{written: unknown; attachments: Record<string, Uint8Array>}> {
  const text = pageText(language).files;
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
    readScenario(json, attachments);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError([...faults, ...error.faults]);
  }
  if (faults.length > 0) throw new ScenarioError(faults);
  return {written: JSON.parse(json), attachments};
}

/** Bytes of a gzip file unpacked, other bytes as they are; null where the packed data is damaged. */
async function unpack(file: Uint8Array | Blob): Promise<Uint8Array | null> {
  try {
    return await decompress(file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

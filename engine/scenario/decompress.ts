import {ScenarioError} from './faults.ts';

/**
 * Bytes of a gzip file unpacked, other bytes as they are. `file` names the file in the ScenarioError that it rejects with
 * where the packed data is damaged.
 */
export async function decompress(bytes: Uint8Array, file = 'file'): Promise<Uint8Array> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b; // magic number of RFC 1952, section 2.3.1
  if (!packed) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw new ScenarioError([
        {path: file, message: 'the gzip data is damaged or cut off: fetch or pack the file again'},
      ]);
    },
  );
}

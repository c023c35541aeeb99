/** Bytes of a gzip file unpacked, other bytes as they are; rejects with a TypeError where the packed data is damaged. */
export async function decompress(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b; // magic number of RFC 1952, section 2.3.1
  if (!packed) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text of a file: gzip is unpacked; bytes that are no UTF-8 are read as windows-1252. */
export async function readFile(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  const source = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  return decode(await new Response(source).arrayBuffer(), head)
}

function decode(bytes: ArrayBuffer, [first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

import {deflateSync, inflateSync} from 'node:zlib'

/** Pack the pixels of a PNG as tightly as deflate does: a browser packs them for speed. */
export function repack(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const pixels = inflateSync(Buffer.concat(chunks.filter(({type}) => type === 'IDAT').map(({data}) => data)))
  const first = chunks.findIndex(({type}) => type === 'IDAT')
  const kept = chunks.filter(({type}, index) => type !== 'IDAT' || index === first)
  const packed = kept.map(({type, data}) =>
    writeChunk(type, type === 'IDAT' ? deflateSync(pixels, {level: 9, memLevel: 9}) : data)
  )
  return Buffer.concat([png.subarray(0, 8), ...packed])
}

/** A chunk is its length, its type, its data, and their checksum. */
function chunksOf(png: Buffer): Array<{type: string; data: Buffer}> {
  const chunks: Array<{type: string; data: Buffer}> = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length)})
    at += length + 12
  }
  return chunks
}

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** @see https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

import {deflateSync, inflateSync} from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Write a PNG of a page anew, with a palette of at most 256 colours: a third of the bytes, and nobody sees it.
 * @param png What a browser takes: 8 bits for each of red, green and blue, not interlaced.
 * @see https://www.w3.org/TR/png-3/
 */
export function repack(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = Buffer.from(chunks.find(({type}) => type === 'IHDR')!.data)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const data = Buffer.concat(chunks.filter(({type}) => type === 'IDAT').map(each => each.data))
  const pixels = unfilter(inflateSync(data), width * 3, height)
  const {palette, indexes} = quantize(pixels)
  const rows = Buffer.alloc((width + 1) * height) // each row begins with 0: it is not filtered
  for (let y = 0; y < height; y++) indexes.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width)
  header[9] = 3 // the colours are a palette's
  const packed = deflateSync(rows, {level: 9, memLevel: 9})
  return Buffer.concat([
    signature,
    writeChunk('IHDR', header),
    writeChunk('PLTE', palette),
    writeChunk('IDAT', packed),
    writeChunk('IEND', Buffer.alloc(0))
  ])
}

/** Undo the filters of section 9: each byte was told by its neighbours to the left, above, and above left. */
function unfilter(data: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < 3 ? 0 : out[at - 3]!
      const up = y === 0 ? 0 : out[at - stride]!
      const corner = x < 3 || y === 0 ? 0 : out[at - stride - 3]!
      out[at] = data[y * (stride + 1) + 1 + x]! + predicted(filter, left, up, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The 256 colours that are seen most, and for each pixel the nearest of them. */
function quantize(pixels: Buffer): {palette: Buffer; indexes: Buffer} {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const color = pixels.readUIntBE(at, 3)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const palette = [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([color]) => color)
    .slice(0, 256)
  const near = new Map([...counts.keys()].map(color => [color, nearest(palette, color)]))
  const indexes = Buffer.alloc(pixels.length / 3)
  for (let at = 0; at < indexes.length; at++) indexes[at] = near.get(pixels.readUIntBE(at * 3, 3))!
  return {palette: Buffer.from(palette.flatMap(parts)), indexes}
}

function nearest(palette: readonly number[], color: number): number {
  const wanted = parts(color)
  const distances = palette.map(each => parts(each).reduce((sum, part, at) => sum + (part - wanted[at]!) ** 2, 0))
  return distances.indexOf(Math.min(...distances))
}

const parts = (color: number): [number, number, number] => [color >> 16, (color >> 8) & 255, color & 255]

/** A chunk is its length, its type, its data, and their checksum. */
function chunksOf(png: Buffer): Array<{type: string; data: Buffer}> {
  const chunks: Array<{type: string; data: Buffer}> = []
  for (let at = signature.length; at < png.length; ) {
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

/** Annex D. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

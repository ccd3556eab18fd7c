import {ByteWriter, type ParquetWriter} from 'hyparquet-writer/src/index.js'
import {writeMetadata} from 'hyparquet-writer/src/metadata.js'

/** The end of a file, which says of each group of rows where its columns stand. */
export interface Footer {
  /** Take from the writer what it has kept of its groups. */
  take(): void
  /** Write all that was taken, and what closes a file. */
  end(): void
}

/**
 * Begin the footer of a file. The writer keeps it as objects, and makes others of them at the end: some kilobytes for each
 * column of each group. Here a group is written when it is there, and takes a hundred bytes for a column.
 * @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md A list is its size and its items
 */
export function startFooter(writer: ParquetWriter): Footer {
  const groups: Uint8Array[] = []
  const none = metadataOf(writer, [], 0n)
  let after = 0 // how many bytes follow the header of the empty list
  return {
    take() {
      for (const group of writer.row_groups) {
        const one = metadataOf(writer, [group], 0n)
        const list = none.findIndex((byte, at) => byte !== one[at])
        after = none.length - list - 1
        groups.push(one.slice(list + 1, one.length - after))
      }
      writer.row_groups.length = 0
    },
    end() {
      const {writer: out} = writer
      const start = out.offset
      const whole = metadataOf(writer, [], writer.num_rows)
      const list = groups.length === 0 ? whole.length - lengthSize : whole.length - after - 1
      out.appendBytes(whole.subarray(0, list))
      if (groups.length > 0) writeListOfStructs(out, groups)
      out.appendBytes(whole.subarray(list + (groups.length > 0 ? 1 : 0), whole.length - lengthSize))
      out.appendUint32(out.offset - start)
      out.appendUint32(magic)
    }
  }
}

const lengthSize = 4
const magic = 0x31524150 // PAR1

/** A footer without its magic: metadata, and their length. */
function metadataOf(writer: ParquetWriter, groups: ParquetWriter['row_groups'], rows: bigint): Uint8Array {
  const bytes = new ByteWriter()
  const {schema, createdBy, kvMetadata} = writer
  writeMetadata(bytes, {
    version: 2,
    created_by: createdBy,
    schema,
    num_rows: rows,
    row_groups: groups,
    metadata_length: 0,
    ...(kvMetadata && {key_value_metadata: kvMetadata})
  })
  return bytes.getBytes()
}

/** The size of the list with the type of its items; a longer one has its size behind that. */
function writeListOfStructs(out: ParquetWriter['writer'], items: readonly Uint8Array[]): void {
  const struct = 12
  if (items.length < 15) out.appendUint8((items.length << 4) | struct)
  else {
    out.appendUint8((15 << 4) | struct)
    out.appendVarInt(items.length)
  }
  for (const item of items) out.appendBytes(item)
}

import {ByteWriter, ParquetWriter} from 'hyparquet-writer/src/index.js'
import {expect, test} from 'vitest'
import {startFooter} from './footer.js'

function fileOf(groups: number, finish: (writer: ParquetWriter) => void, take?: (writer: ParquetWriter) => () => void) {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      {name: 'schema', num_children: 2},
      {name: 'naps', type: 'INT32', repetition_type: 'REQUIRED'},
      {name: 'bed', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'}
    ],
    kvMetadata: [{key: 'about', value: 'naps'}]
  })
  const taken = take?.(writer)
  for (let group = 0; group < groups; group++) {
    writer.write({
      columnData: [
        {name: 'naps', data: [group, 300]},
        {name: 'bed', data: [undefined, 'straw']}
      ]
    })
    taken?.()
  }
  finish(writer)
  return bytes.getBytes()
}

test.each([0, 1, 14, 15, 200])('the footer of %i groups is that which the writer makes of all at the end', groups => {
  let end = () => {}
  const packed = fileOf(
    groups,
    () => end(),
    writer => {
      const footer = startFooter(writer)
      end = footer.end
      return footer.take
    }
  )
  expect(packed).toEqual(fileOf(groups, writer => writer.finish()))
})

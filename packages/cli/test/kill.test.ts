import {once} from 'node:events'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {difference, isBuilt, killAndResume, makeBaseline, outputs, startConvert} from './kill.js'

describe.skipIf(!isBuilt)('convert as a program', () => {
  test.each(['jsonl', 'parquet'] as const)(
    'to %s, killed at three points and run again, it has written what it writes undisturbed',
    async to => {
      const seen = await killAndResume(makeBaseline(4, 300), 3, 1, to)
      expect(seen).toMatchObject({kills: 3, different: []})
    }
  )

  test('two jobs write what one writes, and a bad file costs itself alone', async () => {
    const folder = makeBaseline(4, 50)
    writeFileSync(join(folder, 'in', 'bad.xml.gz'), 'Dear Nkechi, sleep well.\n')
    for (const jobs of ['1', '2']) {
      expect(await once(startConvert(folder, jobs, 'jsonl', '--jobs', jobs), 'exit')).toEqual([3, null])
    }
    const one = outputs(join(folder, '1'))
    expect(one.size).toBe(4)
    expect(difference(one, outputs(join(folder, '2')))).toEqual([])
  })
})

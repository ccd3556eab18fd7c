/** `npm run test:kill -- [points] [seed]`: conversions that are killed so often, and what became of them. */
import {rmSync} from 'node:fs'
import {killAndResume, makeBaseline} from './kill.js'

const [points = 20, seed = 1] = process.argv.slice(2).map(Number)
const folder = makeBaseline(12, 1500)
for (const to of ['jsonl', 'parquet'] as const) {
  const seen = await killAndResume(folder, points, seed, to)
  for (const out of ['undisturbed', 'killed']) rmSync(`${folder}/${out}`, {recursive: true, force: true})
  console.log(
    `${to}, seed ${seed}: killed ${seen.kills} times, ${seen.halfWritten} with a file half written; ${seen.compared} conversions came to their end, ${seen.different.length} outputs differ from the undisturbed run`
  )
  if (seen.different.length > 0) {
    console.error(seen.different.join('\n'))
    process.exitCode = 1
  }
}
rmSync(folder, {recursive: true})

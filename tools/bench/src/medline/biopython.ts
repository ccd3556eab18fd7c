/** Biopython's `Bio.Medline`, which makes lists of tags: in a Python of its own, whose start is not counted. */
import {spawnSync} from 'node:child_process'

const script = `
import io, sys, time
from Bio import Medline
data = open(sys.argv[1], 'rb').read()
for _ in range(3):
    start = time.process_time()
    count = sum(1 for record in Medline.parse(io.TextIOWrapper(io.BytesIO(data), encoding='utf-8')))
    print(count, 1000 * (time.process_time() - start))
`

/** The Python that has Biopython, or `undefined`. */
export const python = ['python3', '/usr/bin/python3'].find(
  name => spawnSync(name, ['-c', 'from Bio import Medline']).status === 0
)

/** Read a file three times; the records, and the CPU milliseconds of the best time: what is measured against us is not hurried. */
export function readByBiopython(interpreter: string, file: string): {count: number; cpu: number} {
  const {stdout, stderr, status} = spawnSync(interpreter, ['-c', script, file], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  const times = stdout
    .trim()
    .split('\n')
    .map(line => line.split(' ').map(Number))
  return {count: times[0]![0]!, cpu: Math.min(...times.map(([, cpu]) => cpu!))}
}

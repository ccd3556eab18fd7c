// workerd has no command line: the bundle is a test that compares with what Node printed.
import expected from './expected.mjs'
import * as packages from './packages.mjs'
import samples from './samples.mjs'
import {smoke} from './smoke.mjs'

export default {
  async test() {
    const lines = await smoke(packages, samples)
    const wrong = lines.filter(line => !expected.includes(line))
    if (lines.length === 0 || wrong.length > 0) throw new Error(`other than on Node:\n${wrong.join('\n')}`)
  }
}

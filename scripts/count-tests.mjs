// `count-tests REPORT [failed step…]`: the last line of .ci/run, "N passed, N failed", and its exit code.
// A step that failed counts as one; `npm cit` only where no test says so already (a build, a type, a threshold).
import {readFileSync} from 'node:fs'

const [report, ...steps] = process.argv.slice(2)
const tests = readTests(report)
const otherSteps = steps.filter(step => step !== 'npm cit' || tests.failed === 0)
const failed = tests.failed + otherSteps.length

console.log(`${tests.passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0

function readTests(path) {
  try {
    const {numPassedTests, numFailedTests} = JSON.parse(readFileSync(path, 'utf8'))
    return {passed: numPassedTests, failed: numFailedTests}
  } catch {
    return {passed: 0, failed: 0} // the run ended before its first test
  }
}

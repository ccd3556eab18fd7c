/** Have python3-biopython read our MEDLINE: `npm run test:biopython`; with `PUBCITE_CORPUS` the records of the corpus too. */
import {printReport} from './print-report.js'
import {biopython} from './readers/biopython.js'

const report = biopython(process.env['PUBCITE_CORPUS'])
printReport(report)
if (!report.ok) process.exitCode = 1

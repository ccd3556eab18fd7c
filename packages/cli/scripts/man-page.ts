// `npm run man -w pubcite`: writes man/pubcite.1 from what the help says.
import {writeFileSync} from 'node:fs'
import {manPage} from '../src/man-page.js'
import {defineProgram} from '../src/program.js'
import {processTerminal} from '../src/terminal.js'

const page = manPage(defineProgram(processTerminal(), '', () => {}))
writeFileSync(new URL('../man/pubcite.1', import.meta.url), page)

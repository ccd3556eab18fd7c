import {loadStyle} from '@pubcite/styles'
import * as packages from './packages.mjs'
import samples from './samples.mjs'
import {smoke} from './smoke.mjs'

for (const line of await smoke({...packages, loadStyle}, samples)) console.log(line)

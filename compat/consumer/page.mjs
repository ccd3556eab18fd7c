// For a browser: the bundle leaves what it found on the page.
import * as packages from './packages.mjs'
import samples from './samples.mjs'
import {smoke} from './smoke.mjs'

globalThis.smokeLines = smoke(packages, samples)

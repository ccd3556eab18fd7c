import {writePages} from './pages.js'

writePages()

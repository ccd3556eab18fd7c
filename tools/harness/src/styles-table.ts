/** Writes `docs/styles.md`: `npm run styles-table`. */
import {writeFileSync} from 'node:fs'
import {stylesDoc} from './styles-doc.js'

writeFileSync(new URL('../../../docs/styles.md', import.meta.url), await stylesDoc())

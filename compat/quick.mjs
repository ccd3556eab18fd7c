// `npm run test:pack`: packs every package twice, installs the tarballs into an empty project, and uses them there.
import {rmSync} from 'node:fs'
import {basename, join} from 'node:path'
import {checkTypes, consumerOf, packAll, run, scratch, sha512} from './pack.mjs'

const started = performance.now()
const say = text => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${text}`)

const folder = scratch('pack')
const tarballs = packAll(join(folder, 'one'))
const again = packAll(join(folder, 'two'))
const differing = tarballs.filter((file, index) => sha512(file) !== sha512(again[index])).map(file => basename(file))
if (differing.length > 0) throw new Error(`Two packs differ: ${differing.join(', ')}`)
say(`${tarballs.length} packages, packed twice: the same bytes`)

const consumer = consumerOf(tarballs, join(folder))
say('installed into an empty project')

const lines = run(process.execPath, ['main.mjs'], {cwd: consumer})
say(`import: ${lines.trim().split('\n').length} samples read and written`)
if (run(process.execPath, ['main.cjs'], {cwd: consumer}) !== lines)
  throw new Error('require gave other results than import')
say('require: the same results')
const elsewhere = {...process.env, TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}
if (run(process.execPath, ['main.mjs'], {cwd: consumer, env: elsewhere}) !== lines)
  throw new Error('another time zone and language gave other results')
say('in another time zone and language: the same results')
say(`types: ${checkTypes(consumer).join(', ')}`)
const printed = run(join(consumer, 'node_modules/.bin/pubcite'), ['--version'], {cwd: consumer}).trim()
say(`pubcite ${printed}`)
rmSync(folder, {recursive: true, force: true})

import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

export const root: string = fileURLToPath(new URL('..', import.meta.url))

/** Every document for readers, by its path from the root. */
export const documents: string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${root}/packages`).map(name => `packages/${name}/README.md`),
  ...readdirSync(`${root}/docs`, {recursive: true, encoding: 'utf8'})
    .map(file => `docs/${file.replaceAll('\\', '/')}`)
    .filter(file => file.endsWith('.md'))
]

/** A document whose programs work on files that it shows, one after the other: see walk-throughs.test.ts. */
export function isWalkThrough(document: string): boolean {
  return /^docs\/(?:guide\/|cookbook\/|moving\/|comparison\.md)/.test(document)
}

/**
 * What every output makes of the same articles, as files to look at: `npx vitest run packages/format/test/written.test.ts -u`
 * writes them, and that diff is read like code.
 */
import {expect, test} from 'vitest'
import {outputs} from '../src/index.js'
import {
  ahead,
  book,
  chapter,
  cutList,
  groupAndOthers,
  hostile,
  journalArticle,
  locatorOnly,
  preprint,
  retracted,
  translated
} from './articles.js'

const articles = [
  journalArticle,
  ahead,
  translated,
  retracted,
  preprint,
  cutList,
  book,
  chapter,
  locatorOnly,
  groupAndOthers,
  hostile
]

test.each(outputs)('$name', async ({name, extension, format}) => {
  await expect(format(articles)).toMatchFileSnapshot(`written/${name}.${extension}`)
})

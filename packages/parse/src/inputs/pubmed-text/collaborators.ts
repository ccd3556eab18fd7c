import {isGroupName} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {readAuthorList, readEntries} from './authors.js'
import {reportDivided} from './draft.js'
import type {PageLine} from './page-lines.js'
import type {Page} from './read.js'

/**
 * Read the people of the groups among the authors: the name of a group and a colon, then names divided by commas.
 * A group that is an author and its people refer to each other by the number of the list.
 */
export function addCollaborators(article: Article, lines: readonly PageLine[], page: Page, report: Report): void {
  let listId: string | undefined
  let lists = 0
  for (const line of lines) {
    const [head = '', rest = ''] = divide(line.text)
    if (head !== '') {
      lists += 1
      const group = article.authors.find(author => author.type === 'group' && author.collectiveName === head)
      listId = String(lists)
      if (group?.type === 'group') group.investigators = listId
    }
    if (rest !== '') addPeople(article, {...line, text: rest}, page, listId, report)
  }
}

function divide(text: string): string[] {
  const colon = text.indexOf(':')
  if (colon > 0 && colon < 200) return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
  return isGroupName(text) && !text.includes(',') ? [text] : ['', text]
}

function addPeople(article: Article, line: PageLine, page: Page, listId: string | undefined, report: Report): void {
  const {entries} = readEntries(line, page.text.slice(line.place.from, line.place.to))
  for (const {author, certain, entry} of readAuthorList(entries)) {
    if (author.type !== 'person') continue
    article.investigators.push({...author, ...(listId !== undefined && {listId})})
    if (!certain) reportDivided(report, entry.place, ['investigators', article.investigators.length - 1])
  }
}

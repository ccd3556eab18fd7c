import {isGroupName} from '@pubcite/nlm'
import type {PageLine} from './page-lines.js'
import {addPeople, type Target} from './people.js'

/**
 * Read the people of the groups among the authors: the name of a group and a colon, then names divided by commas.
 * A group that is an author and its people refer to each other by the number of the list.
 */
export function addCollaborators(target: Target, lines: readonly PageLine[]): void {
  const {article} = target
  let listId: string | undefined
  let lists = 0
  const groups = new Map(
    article.authors.flatMap(author => (author.type === 'group' ? [[author.collectiveName, author] as const] : []))
  )
  for (const line of lines) {
    const [head = '', rest = ''] = divide(line.content)
    if (head !== '') {
      lists += 1
      listId = String(lists)
      const group = groups.get(head)
      if (group) group.investigators = listId
    }
    if (rest === '') continue
    const before = article.investigators.length
    addPeople(target, [{...line, content: rest}])
    for (const person of article.investigators.slice(before)) if (listId !== undefined) person.listId = listId
  }
}

function divide(text: string): string[] {
  const colon = text.indexOf(':')
  if (colon > 0 && colon < 200) return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
  return isGroupName(text) && !text.includes(',') ? [text] : ['', text]
}

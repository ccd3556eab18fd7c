import {initialsOf, isGroupName, readName} from '@pubcite/nlm'
import {type Author, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import {type Draft, linesOf, take} from './draft.js'

/** Authors, and editors where the kind of work has them: RIS calls them differently for each. */
export function fillPeople(draft: Draft, word: string): void {
  const {article, book} = draft
  const authors = ['AU', 'A1'].flatMap(tag => readPeople(draft, tag))
  const editors = [...editorTags(draft, authors.length > 0)].flatMap(tag => readPeople(draft, tag))
  if (word === 'EDBOOK') article.editors = [...authors, ...editors]
  else article.authors = authors
  if (article.type === 'book-chapter') book.editors = editors
  else if (word !== 'EDBOOK') article.editors = editors
}

/** Of a book `A2` edits the series, and `A3` the book; of all else `A2` edits what holds the work, and `A3` its series. */
function editorTags({article, fields}: Draft, hasAuthors: boolean): string[] {
  if (article.type !== 'book') return ['ED', 'A2']
  return hasAuthors || fields.has('ED') || fields.has('A3') ? ['ED', 'A3'] : ['A2']
}

function readPeople(draft: Draft, tag: string): Author[] {
  return take(draft, tag).flatMap(field =>
    linesOf(field)
      .flatMap(splitNames)
      .flatMap(name => {
        const [, rest = name, cut] = /^(.*?)(?:,? ?\b(et al\.?|and others)[.,]*)?$/i.exec(name) ?? []
        if ((cut !== undefined || /^others$/i.test(rest)) && tag.startsWith('A')) draft.article.authorsComplete = false
        const printed = cut === undefined && !/^others$/i.test(name) ? name : rest.replace(/^others$/i, '')
        return printed === '' ? [] : [readAuthor(printed)]
      })
  )
}

/** A field holds one name. Some sources put all into one, with semicolons, or `Okafor, N., Adeyemi, T. K.` */
function splitNames(line: string): string[] {
  if (line.includes(';'))
    return line
      .split(';')
      .map(name => name.trim())
      .filter(Boolean)
  const parts = line.split(/, ?/)
  const isPairs =
    parts.length >= 4 && parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || isInitials(part))
  return isPairs ? parts.flatMap((part, at) => (at % 2 === 0 ? `${part}, ${parts[at + 1]}` : [])) : [line]
}

/** `N`, `N K`, `N. K.`, `N.-K.` */
const isInitials = (text: string): boolean => /^\p{Lu}\p{M}*\.?(?:[ -]?\p{Lu}\p{M}*\.?){0,5}$/u.test(text)

/**
 * `Okafor, Nkechi K, Jr`. A name without comma is one piece, such as a group, unless initials stand behind it; EndNote ends
 * groups in a comma, and doubles those inside: `Sleep Group,, Enugu,`.
 */
export function readAuthor(name: string): Author {
  if (/,$/.test(name)) {
    const group = name.replace(/(?<![, ])[, ]+$/, '').replace(/,,/g, ',')
    return emptyGroup(group === '' ? name : group)
  }
  const [lastName = '', given = '', suffix = '', ...more] = name.split(',').map(part => part.trim())
  if (more.length > 0 || lastName === '') return emptyGroup(name)
  if (!name.includes(',')) return readUndivided(name)
  return {...emptyPerson(lastName), ...readGiven(given), ...(suffix && {suffix})}
}

function readUndivided(name: string): Author {
  const [last = ''] = /(?<!\S)\S+$/.exec(name) ?? []
  const read = /^\p{Lu}{1,3}$/u.test(last) && last !== name && !isGroupName(name) ? readName(name) : undefined
  return read?.certain ? read.person : emptyGroup(name)
}

/** `N. K.` and `N K` are all that is known, and no fore name; of `Nkechi K.` the initials are `NK`. */
function readGiven(given: string) {
  if (given === '') return {}
  if (isInitials(given)) return {initials: given.replace(/[. ]/g, '')}
  const initials = initialsOf(given)
  return {foreName: given, ...(initials && {initials})}
}

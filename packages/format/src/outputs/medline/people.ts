import {writeFullName, writeName} from '@pubcite/nlm'
import {type Article, type Author, type Investigator, printedAuthors} from '@pubcite/schema/model'
import type {Field} from './map.js'

/** Each author with what belongs to them; a group stands in its place. A list that is cut ends in `et al.`. */
export function authorFields({authors, authorsComplete}: Article): Field[] {
  const fields = printedAuthors(authors).flatMap(author => memberFields(author, 'FAU', 'AU'))
  return authorsComplete === false ? [...fields, ['AU', 'et al.']] : fields
}

/** The editors of the work, and of the book that a chapter stands in. */
export function editorFields({editors, book}: Article): Field[] {
  return printedAuthors([...editors, ...(book?.editors ?? [])]).flatMap(editor => memberFields(editor, 'FED', 'ED'))
}

/** Collaborators who are no authors: of them, and of subjects, PubMed prints the short form first. */
export function investigatorFields({investigators}: Article): Field[] {
  return printedAuthors(investigators).flatMap((investigator: Investigator): Field[] => [
    ['IR', writeName(investigator)],
    ['FIR', writeFullName(investigator)],
    ...investigator.affiliations.map(({text}): Field => ['IRAD', text])
  ])
}

/** Persons whom the article is about. */
export function subjectFields({personalNameSubjects}: Article): Field[] {
  return personalNameSubjects.flatMap((name): Field[] => [
    ['PS', writeName(name)],
    ['FPS', writeFullName(name)]
  ])
}

function memberFields(member: Author, full: string, short: string): Field[] {
  const names: Field[] =
    member.type === 'group'
      ? [['CN', member.collectiveName]]
      : [
          [full, writeFullName(member)],
          [short, writeName(member)]
        ]
  return [
    ...names,
    ...member.ids.map(({source, id, raw}): Field => ['AUID', `${source}: ${raw ?? id}`]),
    ...member.affiliations.map(({text}): Field => ['AD', text])
  ]
}

import {
  type Article,
  emptyCitation,
  isRetracted,
  type PublicationType,
  type Relation,
  retractionNotices
} from '@pubcite/schema/model'

const notices: Array<[Relation['type'], string]> = [
  ['RetractionIn', 'Retraction in'],
  ['RetractedandRepublishedIn', 'Retracted and republished in']
]

const retractedPublication: PublicationType = {name: 'Retracted Publication', ui: 'D016441'}

/**
 * Say that an article was taken back: `status` and `note` for programs and people, `references` for the styles that
 * print what became of a work (NLM, APA, Chicago).
 */
export function toCslRetraction(article: Article): {status?: string; references?: string; note?: string} {
  if (!isRetracted(article)) return {}
  const labels = new Map(notices)
  const printed = retractionNotices(article)
    .map(({type, text}) => `${labels.get(type)}: ${text}`)
    .join('; ')
  const note = printed ? `${retractedPublication.name}. ${printed}` : retractedPublication.name
  return {status: 'retracted', references: printed || retractedPublication.name, note}
}

/** Read back what `toCslRetraction` says; of other sources, that `status` is `retracted`. */
export function fromCslRetraction(status?: string, references = ''): Pick<Article, 'publicationTypes' | 'relations'> {
  const parts = references.split(/; (?=Retract(?:ion|ed and republished) in: )/)
  const relations = parts.flatMap(part =>
    notices
      .filter(([, label]) => part.startsWith(`${label}: `))
      .map(([type, label]): Relation => ({...emptyCitation(part.slice(label.length + 2)), type}))
  )
  return {publicationTypes: status?.toLowerCase() === 'retracted' ? [retractedPublication] : [], relations}
}

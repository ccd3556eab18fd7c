import type {Table} from './table.js'
import * as article from './tables/article.js'
import * as other from './tables/other.js'
import * as people from './tables/people.js'
import * as subject from './tables/subject.js'
import * as tie from './tables/tie.js'

/** Which tables there are and what stands in them: changed when a table or column is renamed, goes, or means something else. */
export const tablesVersion = 1

/** All tables, the most asked for first. */
export const tables: readonly Table[] = [
  article.articles,
  people.authors,
  people.affiliations,
  people.authorIds,
  people.affiliationIds,
  people.contributors,
  article.abstracts,
  article.abstractSections,
  article.dates,
  article.history,
  article.ids,
  article.keywords,
  subject.meshHeadings,
  subject.meshQualifiers,
  subject.supplMeshNames,
  subject.chemicals,
  subject.publicationTypes,
  subject.languages,
  tie.references,
  tie.relations,
  tie.grants,
  tie.dataBanks,
  article.books,
  other.issns,
  other.isbns,
  other.bookSections,
  other.locationLabels,
  other.itemLists,
  subject.citationSubsets,
  subject.geneSymbols,
  subject.spaceFlightMissions,
  other.otherIds,
  other.generalNotes,
  other.objects,
  tie.pageArticles,
  other.figures,
  other.pageLinks,
  other.extra
]

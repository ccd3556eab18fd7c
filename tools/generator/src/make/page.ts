import type {Page, PageLink} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {makeListed} from './citations.js'
import {as} from './rich.js'
import {makeParagraph} from './text.js'

const linkOut: readonly Required<PageLink>[] = [
  {group: 'Full Text Sources', text: 'Ravenholm Press', url: 'https://press.example.org/full/9'},
  {group: 'Full Text Sources', text: 'Europe Quiet Central', url: 'https://central.example.org/9?x=1&y=2'},
  {group: 'Other Literature Sources', text: 'The Lens of Rest', url: 'https://lens.example.org/9'},
  {group: 'Medical', text: 'Genetic Rest Alliance', url: 'https://alliance.example.org/'},
  {group: 'Miscellaneous', text: 'NCI CPTAC Quiet Portal', url: 'https://portal.example.org/'}
]

/** What only a page says. */
export function makePage(maker: Maker): Page {
  const {random} = maker
  const citedBy = has(maker, 0.5) ? random.times(1, 4, () => makeListed(maker)) : []
  return {
    similarArticles: has(maker, 0.8) ? random.times(1, 5, () => makeListed(maker)) : [],
    citedBy,
    ...(citedBy.length > 0 && {citedByCount: citedBy.length + random.int(0, 40)}),
    figures: has(maker, 0.3)
      ? random.times(1, 3, index => ({
          label: `Figure ${index + 1}`,
          ...as('caption', makeParagraph(maker, 1, 1)),
          url: `https://cdn.example.org/blobs/${random.int(1000, 9999)}/fig${index + 1}.jpg`
        }))
      : [],
    linkOut: has(maker, 0.7) ? random.some(linkOut, random.int(1, 5)) : [],
    relatedInformation: has(maker, 0.4) ? random.some(relatedInformation, 2) : [],
    associatedData: has(maker, 0.2)
      ? [{text: 'ClinicalTrials.gov/NCT09990001', url: 'https://trials.example.org/NCT09990001'}]
      : [],
    ...(has(maker, 0.4) && {freeFullText: random.pick(['Free PMC article', 'Free article'])})
  }
}

const relatedInformation: readonly PageLink[] = [
  {text: 'Cited in Books', url: 'https://www.ncbi.nlm.nih.gov/books/?x=9'},
  {text: 'MedGen', url: 'https://www.ncbi.nlm.nih.gov/medgen?x=9'},
  {text: 'PubChem Compound (MeSH Keyword)', url: 'https://www.ncbi.nlm.nih.gov/pccompound?x=9'}
]

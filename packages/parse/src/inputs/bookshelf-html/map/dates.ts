import {readDate} from '@pubcite/nlm'
import type {Article, PartialDate} from '@pubcite/schema/model'
import {textOf} from '../../../html.js'
import type {BookshelfPage} from '../read.js'
import type {Host} from './host.js'

const line =
  /\b(Created|Initial Posting|Published(?: online)?|Last (?:Update|Updated|Revision|Revised)|Updated)\s?: ?(\p{L}{3,9} \d{1,2}, \d{4}|\p{L}{3,9} \d{4}|\d{4}(?: \p{L}{3}(?: \d{1,2})?)?)/gu

/** `Created: April 18, 2006; Last Update: August 14, 2025.` */
export function mapDates(article: Article, page: BookshelfPage, host: Host): void {
  const printed: {word: string; date: PartialDate}[] = []
  for (const head of page.heads) {
    for (const [, word = '', text = ''] of textOf(head).matchAll(line)) {
      const date = readDate(text.replace(/^(\p{L}+) (?:(\d{1,2}), )?(\d{4})$/u, '$3 $1 $2').trim())
      if (date) printed.push({word, date: withoutRaw(date)})
    }
  }
  const first = printed.find(({word}) => /^(?:Created|Initial|Published)/.test(word))?.date ?? host.contributionDate
  const last = printed.filter(({word}) => /^(?:Last|Updated)/.test(word)).at(-1)?.date ?? host.dateRevised
  if (first && article.type === 'book-chapter') article.contributionDate = first
  if (last) article.dateRevised = last
  const [told] = page.metas.get('citation_date') ?? []
  const isSaid = first ?? last ?? (article.type === 'book' ? article.pubDate : undefined)
  if (told !== undefined && !isSaid) article.extra.push({path: 'citation_date', text: told})
}

/** `2006 April 18` is a date like any other. */
const withoutRaw = ({raw, ...date}: PartialDate): PartialDate => (Object.keys(date).length > 0 ? date : {raw: raw!})

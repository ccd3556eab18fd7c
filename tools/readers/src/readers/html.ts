/**
 * Meta tags, COinS and lists as parse5 finds them in a page.
 */
import {formatCoins, formatDublinCore, formatHighwire, formatHtml} from '@pubcite/format'
import {writeCitation} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import {readTags, type Tag} from '../../../../packages/format/test/html.js'
import {type Fields, joinPages, visible} from '../fields.js'
import {type Cause, compare, emptyFinding, type Finding, partedAtComma} from '../finding.js'
import type {Reader} from '../reader.js'

export const htmlReader: Reader = {
  name: 'parse5',
  read: articles => [
    readMeta('highwire', articles, formatHighwire, highwireFields),
    readMeta('dublin-core', articles, formatDublinCore, dublinCoreFields),
    readCoins(articles),
    readList(articles)
  ]
}

const names: Cause = ['a comma within a name divides it', partedAtComma]

type Metas = Map<string, string[]>

function readMeta(
  output: string,
  articles: readonly Article[],
  format: (articles: Article[]) => string,
  fields: (metas: Metas) => Fields
): Finding {
  const strange: string[] = []
  const records = articles.map(article => {
    const metas: Metas = new Map()
    for (const {name, attributes} of readTags(format([article]))) {
      const key = attributes['name']
      if (name !== 'meta' || key === undefined)
        strange.push(`${article.ids.pmid}: ${name} ${JSON.stringify(attributes)}`)
      else metas.set(key, [...(metas.get(key) ?? []), attributes['content'] ?? ''])
    }
    return fields(metas)
  })
  const finding = compare(output, 'parse5', articles, records, [names])
  finding.errors.push(...strange)
  return finding
}

const families = (list: readonly string[] | undefined) =>
  (list ?? [])
    .filter(name => name !== 'et al.')
    .map(name => name.split(',')[0])
    .join(' | ')

function highwireFields(metas: Metas): Fields {
  const one = (name: string) => metas.get(`citation_${name}`)?.[0]
  return {
    title: one('title'),
    authors: families(metas.get('citation_author')),
    year: one('publication_date')?.slice(0, 4),
    journal: one('journal_title') ?? one('inbook_title'),
    volume: one('volume'),
    issue: one('issue'),
    pages: joinPages(one('firstpage'), one('lastpage')),
    doi: one('doi'),
    pmid: one('pmid'),
    pmcid: one('pmcid'),
    abstract: one('abstract')
  }
}

function dublinCoreFields(metas: Metas): Fields {
  const one = (name: string) => metas.get(name)?.[0]
  const id = (label: string) =>
    metas
      .get('DC.identifier')
      ?.find(value => value.startsWith(`${label}:`))
      ?.slice(label.length + 1)
  return {
    title: one('DC.title'),
    authors: families(metas.get('DC.creator')),
    year: one('DCTERMS.issued')?.slice(0, 4),
    journal: one('DC.relation.ispartof'),
    volume: one('prism.volume'),
    issue: one('prism.number'),
    pages: joinPages(one('prism.startingPage'), one('prism.endingPage')),
    doi: id('doi'),
    pmid: id('pmid'),
    abstract: one('DCTERMS.abstract')
  }
}

function readCoins(articles: readonly Article[]): Finding {
  const tags = readTags(formatCoins(articles)).filter(({attributes}) => attributes['class'] === 'Z3988')
  const records = tags.map(({attributes}) => coinsFields(new URLSearchParams(attributes['title'])))
  return compare('coins', 'parse5, URLSearchParams', articles, records, [
    names,
    [
      'OpenURL has people before groups',
      (name, one, other) => name === 'authors' && sortedNames(one) === sortedNames(other)
    ]
  ])
}

const sortedNames = (text: string) => text.replace(/[,;]/g, ' ').split('|').map(visible).sort().join('|')

function coinsFields(keys: URLSearchParams): Fields {
  const one = (name: string) => keys.get(`rft.${name}`) ?? undefined
  const id = (start: string) =>
    keys
      .getAll('rft_id')
      .find(value => value.startsWith(start))
      ?.slice(start.length)
  const people = keys.getAll('rft.au').filter(name => name !== 'et al.')
  return {
    title: one('atitle') ?? one('btitle') ?? one('title'),
    authors: [...people.map(name => name.split(',')[0]!), ...keys.getAll('rft.aucorp')].join(' | '),
    year: one('date')?.slice(0, 4),
    journal: one('jtitle') ?? (one('atitle') === undefined ? undefined : one('btitle')),
    volume: one('volume'),
    issue: one('issue'),
    pages: joinPages(one('spage') ?? one('artnum') ?? one('pages'), one('epage')),
    doi: id('info:doi/'),
    pmid: id('info:pmid/')
  }
}

/** The text of each item is the reference, and its links are ours. */
function readList(articles: readonly Article[]): Finding {
  const finding = emptyFinding('html', 'parse5', articles.length)
  const tags = readTags(formatHtml(articles))
  for (const tag of tags) if (!isOurs(tag)) finding.errors.push(`${tag.name} ${JSON.stringify(tag.attributes)}`)
  const items = tags.filter(({name}) => name === 'li')
  finding.read = items.length
  for (const [index, {text}] of items.entries()) {
    const [written, read] = [
      writeCitation(articles[index]!, {markup: false}),
      visible(text).replace(/ ?Retracted publication\./, '')
    ]
    finding.values++
    if (visible(written) === read) finding.equal++
    else finding.different.set('reference: unexplained', (finding.different.get('reference: unexplained') ?? 0) + 1)
    if (visible(written) !== read && finding.examples.length < 5) finding.examples.push(`${written} ≠ ${read}`)
  }
  return finding
}

function isOurs({name, attributes}: Tag): boolean {
  const keys = Object.keys(attributes)
  if (name === 'a') return keys.length === 1 && /^https:\/\/(?:doi\.org|pubmed\.|pmc\.)/.test(attributes['href'] ?? '')
  return (
    /^(?:ul|li|strong|i|b|u|sub|sup|m[a-z]+)$/.test(name) && keys.every(key => !/^on|^src$|^href$|^style$/.test(key))
  )
}

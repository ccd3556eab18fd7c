import {languageCode, type MarkedText, withoutPeriod} from '@pubcite/nlm'
import type {XmlElement} from '../xml.js'
import {type Draft, keep, marked} from './draft.js'
import {attributeOf, childOf, childrenOf, childText, markedText} from './tree.js'

const notes = ['xref', 'fn', 'alt-title']

/**
 * The title, and its translation. As in PubMed, an article in another language is called by its English title in brackets,
 * where it has one, and the title in its own language is the vernacular one.
 */
export function mapTitles(draft: Draft, meta: XmlElement): void {
  const {article} = draft
  const group = childOf(meta, 'title-group', 'book-title-group') ?? meta
  const title = withSubtitle(group, ['article-title', 'book-title', 'title'], 'subtitle')
  const translations = [
    ...childrenOf(group, 'trans-title-group').map(one => ({
      language: attributeOf(one, 'xml:lang'),
      title: withSubtitle(one, ['trans-title'], 'trans-subtitle')
    })),
    ...childrenOf(group, 'trans-title').map(one => ({
      language: attributeOf(one, 'xml:lang'),
      title: clean(markedText(one.children, notes))
    }))
  ].filter(({title: {text}}) => text !== '')
  const isForeign = article.languages.length > 0 && !article.languages.includes('eng')
  const english = isForeign ? translations.find(({language}) => languageCode(language) === 'eng') : undefined
  if (english && title.text !== '') {
    Object.assign(article, marked('title', inBrackets(english.title)), marked('vernacularTitle', title))
  } else
    Object.assign(article, marked('title', title), translations[0] && marked('vernacularTitle', translations[0].title))
  const used = english ?? translations[0]
  for (const other of translations) {
    if (other !== used)
      article.extra.push({
        path: 'trans-title',
        text: other.title.text,
        ...(other.language !== '' && {attributes: {'xml:lang': other.language}})
      })
  }
  for (const short of childrenOf(group, 'alt-title')) keep(draft, 'alt-title', short)
}

const inBrackets = ({text, html}: MarkedText): MarkedText => ({
  text: `[${text}]`,
  ...(html !== undefined && {html: `[${html}]`})
})

/** `Sleep in mice: a review` */
function withSubtitle(group: XmlElement, names: readonly string[], subtitleName: string): MarkedText {
  const main = childOf(group, ...names)
  if (!main) return {text: ''}
  const subtitles = childrenOf(group, subtitleName)
  const title = markedText(main.children, notes)
  if (subtitles.every(subtitle => childText({...group, children: [subtitle]}, subtitleName) === '')) return clean(title)
  const between = /[:?!.]$/.test(title.text) ? ' ' : ': '
  const nodes = subtitles.flatMap((subtitle, index) => [index === 0 ? between : ' ', ...subtitle.children])
  return clean(markedText([...main.children, ...nodes], notes))
}

const clean = ({text, html}: MarkedText): MarkedText => ({
  text: withoutPeriod(text),
  ...(html !== undefined && {html: withoutPeriod(html)})
})

import {languageCode} from '@pubcite/nlm'
import type {Abstract, AbstractSection, Article} from '@pubcite/schema/model'
import {append} from '../../append.js'
import {isCopyright} from '../../pubmed/copyright.js'
import {readKeywords} from '../../pubmed/keywords.js'
import type {PageLine} from './page-lines.js'

const keywordLine =
  /^(?:key ?words?|author keywords?|schlüsselwörter|mots[- ]clés|palabras clave|palavras[- ]chave|parole chiave|ключевые слова|关键词|キーワード) ?[:：] ?(.*)$/is
const languageTabs = /^in (\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)+)$/u
const label = /^(\p{Lu}[\p{L}\d ,/&'’()-]{1,80}?) ?: ?(.*)$/su
const knownLabel =
  /^(?:abstract|aims?|background|objectives?|purposes?|goals?|introduction|context|importance|rationale|hypothes[ei]s|(?:(?:materials?|patients?|subjects?|participants?|study)(?:,? (?:and|&) )?)*methods?|methodology|methods? (?:and|&) (?:materials?|results?|findings?)|designs?|study designs?|settings?|patients?|participants?|interventions?|main outcomes?(?: (?:and|&) measures?| measures?)?|measurements?|data sources?|study selection|data (?:extraction|synthesis|collection)|results?|findings?|main results?|results? (?:and|&) (?:discussions?|conclusions?)|observations?|discussions?|conclusions?|conclusions? (?:and|&) (?:relevance|significance)|interpretations?|significance|relevance|implications?|limitations?|funding|unlabelled|trial registration|clinical trial registration|case (?:presentation|reports?|description)|summary|statement of significance)$/i

/**
 * Read an abstract: a paragraph per line, with its label (`Background: …`). Key words and copyright follow it. Pages of
 * papers in two languages show both texts one after the other, where key words or copyright close the first.
 */
export function readAbstract(article: Article, lines: readonly PageLine[]): void {
  const blocks: {abstract: Abstract; closed: boolean}[] = []
  let languages: string[] = []
  const block = () => {
    const last = blocks.at(-1)
    if (last && !(last.closed && languages.length > blocks.length)) return last.abstract
    const language = blocks.length === 0 ? undefined : languageCode(languages[blocks.length] ?? '')
    const abstract: Abstract = {sections: [], ...(language !== undefined && {language, type: 'Publisher'})}
    blocks.push({abstract, closed: false})
    return abstract
  }
  for (const text of paragraphs(lines)) {
    const tabs = languageTabs.exec(text)
    const keywords = keywordLine.exec(text)
    if (tabs) languages = tabs[1]!.split(', ')
    else if (keywords) append(article.keywords, readKeywords({text: keywords[1]!}))
    else if (isCopyright(text)) {
      const last = blocks.at(-1)?.abstract ?? block()
      last.copyright = last.copyright === undefined ? text : `${last.copyright} ${text}`
    } else if (!/^no abstract available\.?$/i.test(text)) block().sections.push({text})
    const last = blocks.at(-1)
    if (last && (keywords || isCopyright(text))) last.closed = true
  }
  const [first, ...others] = blocks.map(({abstract}) => ({...abstract, sections: labelled(abstract.sections)}))
  if (first) article.abstract ??= first
  append(article.otherAbstracts, others)
}

/** A summary for everyone, under its own heading. */
export function readPlainSummary(article: Article, lines: readonly PageLine[]): void {
  const sections = labelled(paragraphs(lines).map(text => ({text})))
  if (sections.length > 0) article.otherAbstracts.push({sections, type: 'plain-language-summary'})
}

/**
 * The paragraphs of a section. A line of 50 to 120 characters that ends inside a sentence was cut by an editor or a mail
 * program: it goes on with the next one. So does a label that stands alone.
 */
export function paragraphs(lines: readonly PageLine[]): string[] {
  const result: string[][] = []
  let last = ''
  for (const {content, apart} of lines) {
    const text = /^key ?words$/i.test(content) ? `${content}:` : content
    const folded = !apart && last.length >= 50 && last.length <= 120 && !/[.:;?!)\]"”]$/.test(last)
    const labelAlone = /^[^:]{2,60}:$/.test(last) && (label.test(last) || keywordLine.test(last))
    if (result.length > 0 && (labelAlone || (folded && !keywordLine.test(text)))) result.at(-1)!.push(text)
    else result.push([text])
    last = text
  }
  return result.map(parts => parts.join(' '))
}

/** Take the labels from paragraphs: known ones always, others where two paragraphs or more have one. */
function labelled(sections: readonly AbstractSection[]): AbstractSection[] {
  const found = sections.map(({text}) => label.exec(text))
  const known = found.filter(match => match && knownLabel.test(match[1]!)).length
  const short = found.filter(match => match && match[1]!.length <= 40).length
  const many = short > 1 && (known > 0 || short * 2 >= found.length)
  return sections.map((section, index) => {
    const [, name = '', text = ''] = found[index] ?? []
    return name !== '' && (many || knownLabel.test(name)) ? {label: name, text} : section
  })
}

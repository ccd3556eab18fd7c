/**
 * Abstracts: that of the paper, and those that others made or translated.
 */
import type {Abstract, AbstractSection, Article} from '@pubcite/schema/model'
import {nameHash} from '../../../xml.js'
import {element, elements, type Fill, fillFrom} from '../table.js'
import {keepRepeated, text} from './leaf.js'

const label = nameHash('Label')
const category = nameHash('NlmCategory')
const type = nameHash('Type')
const language = nameHash('Language')

const parts = elements<Abstract>({
  AbstractText: element(['Label', 'NlmCategory'], (cursor, {sections}) => {
    const printed = cursor.attribute(label)
    const meaning = cursor.attribute(category)
    const {text: read, html} = cursor.mixed()
    if (printed === '' && meaning === '' && read === '') return
    const section: AbstractSection = {text: read}
    if (printed !== '') section.label = printed
    if (meaning !== '') section.category = meaning
    if (html !== undefined) section.textHtml = html
    sections.push(section)
  }),
  CopyrightInformation: text('copyright')
})

/** `Abstract` */
export const abstract: Fill<Article> = (cursor, article) => {
  if (article.abstract) return keepRepeated(cursor)
  const read: Abstract = {sections: []}
  fillFrom(cursor, parts, read)
  if (read.sections.length > 0 || read.copyright !== undefined) article.abstract = read
}

/** `OtherAbstract` */
export const otherAbstract = element<Article>(['Type', 'Language'], (cursor, {otherAbstracts}) => {
  const read: Abstract = {sections: []}
  const kind = cursor.attribute(type)
  const code = cursor.attribute(language)
  fillFrom(cursor, parts, read)
  if (kind !== '') read.type = kind
  if (code !== '') read.language = code
  if (read.sections.length > 0 || read.copyright !== undefined) otherAbstracts.push(read)
})

import type {Article} from '@pubcite/schema/model'
import {readStatus} from '../../pubmed/id-line.js'
import {pageOf} from '../../pubmed/page-only.js'
import {addLanguages, addPublicationType, retractedPublication} from '../../pubmed/subjects.js'

/** Lines of the head that say one thing about the article, and what they say. */
const banners: readonly [sign: RegExp, fill: (article: Article, text: string) => void][] = [
  [
    /^Free (?:PMC )?article\.?$/i,
    (article, text) => {
      pageOf(article).freeFullText = text.replace(/\.$/, '')
    }
  ],
  [/^\[?Article in \p{Lu}[\p{L}, ]{2,80}\]?$/u, addLanguages],
  [
    /^\[(?:Indexed for MEDLINE|PubMed(?: - [^\]]{4,40})?)\](?: Free (?:PMC )?article)?$/i,
    (article, text) => {
      readStatus(article, text)
      const [free] = /Free (?:PMC )?article$/i.exec(text) ?? []
      if (free !== undefined) pageOf(article).freeFullText = free
    }
  ],
  [
    /^(?:Retracted article|This article has been retracted\b.{0,80}|See the retraction notice)$/i,
    article => addPublicationType(article, retractedPublication)
  ],
  [/^\[?No authors listed\]?\.?$/i, () => {}],
  [
    /^(?:Free Books & Documents|Book|Free Book|This article has been (?:corrected|updated)\b.{0,80}|See the .{1,30} notice)$/i,
    () => {}
  ]
]

/** Is this a banner? */
export const isBanner = (text: string): boolean => text.length < 160 && banners.some(([sign]) => sign.test(text))

/** Take over what a banner says. @returns Whether the line is one. */
export function readBanner(article: Article, text: string): boolean {
  const banner = text.length < 160 ? banners.find(([sign]) => sign.test(text)) : undefined
  banner?.[1](article, text)
  return banner !== undefined
}

import {formatNlm, formatRis} from '@pubcite/format'
import {formatParquet} from '@pubcite/parquet'
import {parse, parseStream} from '@pubcite/parse'
import {parseMedline} from '@pubcite/parse/medline'
import {type Article, articleSchema, readArticle, type StreamItem} from '@pubcite/schema'
import {isRetracted} from '@pubcite/schema/model'
import {loadStyle, type Style} from '@pubcite/styles'

const articles: Article[] = [...parse('PMID- 1').articles, ...parseMedline('PMID- 1').articles]
const text: string = formatNlm(articles) + formatRis(articles)
const style: Promise<Style> = loadStyle('apa', {locale: 'en-GB'})
const item: AsyncIterable<StreamItem> = parseStream('PMID- 1')
const checked: Article = readArticle(JSON.parse(text)).article!
// @ts-expect-error a title is a text
checked.title = 1
const tables: Map<string, Uint8Array> = formatParquet(articles, {file: 'naps'})
export const seen = [tables, style, item, isRetracted(checked), articleSchema, checked.pubDate?.month?.toFixed()]

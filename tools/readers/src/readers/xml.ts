/**
 * XML held to its DTD by xmllint, and its fields found by saxes.
 */
import {copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatEndnoteXml, formatJatsRef, formatMods, formatPubmedXml} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import {all, readXml, type Tree, texts} from '../../../../packages/format/test/xml.js'
import {type Fields, joinPages, visible} from '../fields.js'
import {type Cause, compare, emptyFinding, type Finding, partedAtComma} from '../finding.js'
import {inFolder, runProgram} from '../programs.js'
import type {Reader} from '../reader.js'
import {fieldsOfMods} from './bibutils.js'

/** xmllint, with the DTDs that the corpus has. */
export const xmllintReader: Reader = {
  name: 'xmllint',
  needs: {package: 'libxml2-utils', command: 'xmllint'},
  read: (articles, corpus) => {
    const sound = articles.filter(article => !/<math[^<>]*>[^<]/.test(JSON.stringify(article))) // no MathML: bare text
    const jats = `<!DOCTYPE article SYSTEM "JATS-archivearticle1-3-mathml3.dtd">
<article><front><article-meta><title-group><article-title>References</article-title></title-group></article-meta></front><back>${formatJatsRef(articles)}</back></article>`
    return [
      validate('pubmed-xml', sound, formatPubmedXml(sound), corpus, 'pubmed_250101.dtd'),
      validate('jats-ref', articles, jats, corpus, 'JATS-archivearticle1-3-mathml3.dtd'),
      validate('endnote-xml', articles, formatEndnoteXml(articles)),
      validate('mods', articles, formatMods(articles))
    ]
  }
}

/** Without a DTD, whether it is well-formed. */
function validate(output: string, articles: readonly Article[], text: string, corpus?: string, dtd?: string): Finding {
  return inFolder(folder => {
    const known = corpus !== undefined && dtd !== undefined && copyDtds(corpus, folder, dtd)
    const finding = emptyFinding(known ? `${output} (${dtd})` : `${output} (well-formed)`, 'xmllint', articles.length)
    writeFileSync(join(folder, 'refs.xml'), text.replace(/(<!DOCTYPE [^>]*?)"[^"]*"(?=>)/, `$1"${dtd}"`))
    const check = known ? ['--valid'] : []
    const {code, err} = runProgram('xmllint', ['--noout', '--nonet', '--huge', ...check, 'refs.xml'], folder)
    if (code === 0) finding.read = articles.length
    else
      finding.errors.push(
        ...err
          .split('\n')
          .filter(line => /error/.test(line))
          .slice(0, 20)
      )
    return finding
  })
}

/** The DTDs and their modules under their own names. @returns Whether the one that is asked for is there. */
function copyDtds(corpus: string, folder: string, dtd: string): boolean {
  const source = join(corpus, 'dtd')
  if (!existsSync(source)) return false
  mkdirSync(folder, {recursive: true})
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(folder, file.replace(/^[^_]+__/, '')))
  return existsSync(join(folder, dtd))
}

/** saxes. */
export const saxesReader: Reader = {
  name: 'saxes',
  read: articles => [
    compare('endnote-xml', 'saxes', articles, all(readXml(formatEndnoteXml(articles)), 'record').map(fieldsOfEndnote), [
      names
    ]),
    compare('mods', 'saxes', articles, all(readXml(formatMods(articles)), 'mods').map(fieldsOfMods)),
    compare('jats-ref', 'saxes', articles, all(readXml(formatJatsRef(articles)), 'ref').map(fieldsOfJats), [
      [
        'NLM abbreviates journals in references',
        (name, _, read, {journal}) =>
          name === 'journal' && read === visible(journal?.medlineTa ?? journal?.isoAbbreviation)
      ]
    ])
  ]
}

const names: Cause = ['a comma within a name divides it', partedAtComma]

function fieldsOfEndnote(record: Tree): Fields {
  const one = (name: string) => texts(record, name)[0]
  const people = all(record, 'authors').flatMap(tree => texts(tree, 'author'))
  const chapter = one('secondary-title')
  return {
    title: one('title'),
    authors: people
      .filter(name => !/^et al\.,?$/.test(name))
      .map(name => (name.endsWith(',') ? name.slice(0, -1).replace(/,,/g, ',') : name.split(',')[0]))
      .join(' | '),
    year: one('year'),
    journal: one('full-title') ?? chapter,
    volume: one('volume'),
    issue: one('number'),
    pages: joinPages(one('pages') ?? one('custom7')),
    doi: one('electronic-resource-num'),
    pmid: one('accession-num'),
    pmcid: one('custom2'),
    abstract: one('abstract')
  }
}

function fieldsOfJats(ref: Tree): Fields {
  const one = (name: string) => texts(ref, name)[0]
  const id = (type: string) => all(ref, 'pub-id').find(({attributes}) => attributes['pub-id-type'] === type)?.text
  const people = all(ref, 'person-group').find(({attributes}) => attributes['person-group-type'] === 'author')
  const authors = people?.children.map(tree => (tree.name === 'collab' ? tree.text : texts(tree, 'surname')[0]))
  return {
    title: one('article-title') ?? one('chapter-title') ?? one('source'),
    authors: authors?.filter(name => name !== undefined).join(' | '),
    year: one('year'),
    journal: one('source'),
    volume: one('volume'),
    issue: one('issue'),
    pages: joinPages(one('fpage') ?? one('elocation-id') ?? one('page-range'), one('lpage')),
    doi: id('doi'),
    pmid: id('pmid'),
    pmcid: id('pmcid')
  }
}

/**
 * MODS held to what MODS allows: MODS::Record for Perl has a class for each element of MODS 3.5 and those that may stand in
 * it, reads no other, and tells what it read as JSON.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatMods} from '@pubcite/format'
import {type Fields, joinPages} from '../fields.js'
import {compare} from '../finding.js'
import {inFolder, runProgram} from '../programs.js'
import type {Reader} from '../reader.js'

const script =
  'use MODS::Record; binmode STDOUT, ":raw"; open my $in, "<:raw", "refs.xml" or die; ' +
  'my @list; MODS::Record->from_xml($in, sub { push @list, $_[0]->as_json }); print "[", join(",", @list), "]"'

/** An element as MODS::Record tells it: attributes beside the lists of its children. */
type Told = {_body?: string | null; type?: string} & {[child: string]: unknown}

export const modsRecordReader: Reader = {
  name: 'MODS::Record',
  needs: {package: 'libmods-record-perl', command: 'perl', module: 'MODS::Record'},
  read: articles =>
    inFolder(folder => {
      // MODS 3.6 brought the identifiers of a name
      const text = formatMods(articles).replace(/<nameIdentifier [^>]*>[^<]*<\/nameIdentifier>/g, '')
      writeFileSync(join(folder, 'refs.xml'), text)
      const {code, out, err} = runProgram('perl', ['-e', script], folder)
      const records = code === 0 ? (JSON.parse(out) as {mods: Told}[]) : []
      const finding = compare(
        'mods',
        'MODS::Record',
        articles,
        records.map(({mods}) => fieldsOf(mods))
      )
      if (code !== 0) finding.errors.unshift(err.trim())
      return [finding]
    })
}

const children = (parent: Told | undefined, name: string): Told[] => (parent?.[name] as Told[] | undefined) ?? []
const body = (element: Told | undefined): string | undefined => element?._body?.trim()
const typed = (parent: Told | undefined, name: string, type: string): Told | undefined =>
  children(parent, name).find(child => child.type === type)

function fieldsOf(mods: Told): Fields {
  const host = typed(mods, 'relatedItem', 'host')
  const part = children(host, 'part')[0] ?? children(mods, 'part')[0]
  const extent = children(part, 'extent')[0]
  const number = (type: string) => body(children(typed(part, 'detail', type), 'number')[0])
  const one = (parent: Told | undefined, name: string) => body(children(parent, name)[0])
  const people = children(mods, 'name').filter(name =>
    children(name, 'role').some(role => one(role, 'roleTerm') === 'aut')
  )
  return {
    title: one(children(mods, 'titleInfo')[0], 'title'),
    authors: people
      .map(name => body(typed(name, 'namePart', 'family') ?? children(name, 'namePart')[0]))
      .filter(Boolean)
      .join(' | '),
    year: one(children(mods, 'originInfo')[0], 'dateIssued')?.slice(0, 4),
    journal: one(children(host, 'titleInfo')[0], 'title'),
    volume: number('volume'),
    issue: number('issue'),
    pages: joinPages(one(extent, 'start') ?? one(extent, 'list'), one(extent, 'end')),
    doi: body(typed(mods, 'identifier', 'doi')),
    pmid: body(typed(mods, 'identifier', 'pmid')),
    pmcid: body(typed(mods, 'identifier', 'pmc')),
    abstract: one(mods, 'abstract')
  }
}

/**
 * Programs that are not ours, where they are installed: each reads a file, its CPU time is told by the shell.
 */
import {spawnSync} from 'node:child_process'

/** A program, and how it is called to read a file. */
export interface Tool {
  name: string
  /** Fails where the program is not installed. */
  check: string
  command(file: string): string
}

const fields = [
  'MedlineCitation/PMID,MedlineCitation@Status,MedlineCitation@Owner,Article@PubModel,ISSN,Volume,Issue,PubDate/Year',
  'PubDate/Month,Journal/Title,ISOAbbreviation,ArticleTitle,MedlinePgn,ELocationID,AbstractText,CopyrightInformation',
  'Language,PublicationType,ArticleDate/Year,Country,MedlineTA,NlmUniqueID,ISSNLinking,CitationSubset,RegistryNumber',
  'NameOfSubstance,DescriptorName,QualifierName,Keyword,CoiStatement,PublicationStatus,PubmedData/ArticleIdList/ArticleId',
  'Author/LastName,Author/ForeName,Author/Initials,Author/Affiliation,Reference/Citation,PubMedPubDate@PubStatus'
]
  .join(',')
  .split(',')

const python = `
import sys
from lxml import etree
count = 0
for _, record in etree.iterparse(sys.argv[1], tag='PubmedArticle'):
    article = record.find('MedlineCitation/Article')
    values = [record.findtext('MedlineCitation/PMID'), ''.join(article.find('ArticleTitle').itertext())]
    values += [''.join(text.itertext()) for text in article.iterfind('Abstract/AbstractText')]
    values += [(a.findtext('LastName'), a.findtext('ForeName')) for a in article.iterfind('AuthorList/Author')]
    values += [d.text for d in record.iterfind('MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName')]
    values += [i.text for i in record.iterfind('PubmedData/ArticleIdList/ArticleId')]
    count += 1
    record.clear()
print(count)
`

/** The programs. */
export const tools: readonly Tool[] = [
  {
    name: `xtract (${fields.length} fields to TSV)`,
    check: 'command -v xtract',
    command: file =>
      `xtract -input '${file}' -mixed -pattern PubmedArticle -element ${fields.map(field => `'${field}'`).join(' ')}`
  },
  {
    name: 'xmllint --stream --noout',
    check: 'command -v xmllint',
    command: file => `xmllint --huge --nonet --stream --noout '${file}'`
  },
  {
    name: 'python lxml (iterparse, 6 fields)',
    check: "{ python3 -c 'import lxml' || /usr/bin/python3 -c 'import lxml'; }",
    command: file =>
      `$(python3 -c 'import lxml' 2>/dev/null && echo python3 || echo /usr/bin/python3) -c "$PYTHON" '${file}'`
  }
]

/** Is the program there? */
export const isInstalled = ({check}: Tool): boolean =>
  spawnSync('bash', ['-c', `${check} >/dev/null 2>&1`]).status === 0

/** CPU milliseconds that a command takes, with all its threads and its start. @throws Error if it fails. */
export function cpuOf(command: string): number {
  const {status, stderr} = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT='%U %S'; time { ${command} >/dev/null 2>/dev/null; }`],
    {
      encoding: 'utf8',
      env: {...process.env, PYTHON: python}
    }
  )
  const [user, system] = stderr.trim().split(' ').map(Number)
  if (status !== 0) throw new Error(`This failed: ${command}`)
  return 1000 * (user! + system!)
}

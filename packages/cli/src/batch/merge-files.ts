import {basename} from 'node:path'
import {parseStream} from '@pubcite/parse'
import type {Article} from '@pubcite/schema'
import {Failure, UsageError} from '../exit.js'
import {checkedBytes, type Seen} from './checked.js'
import {Bits, PmidSet} from './pmids.js'
import {SetAside} from './task.js'

/** What is told of a merge. */
export interface MergeReport {
  files: {input: string; records: number; deletions: number; kept: number}[]
  /** Records that the files hold, and those of them that stand. */
  records: number
  kept: number
  /** Records that a later one takes the place of. */
  revised: number
  /** Records that were taken out of PubMed. */
  deleted: number
  /** Records that a later version takes the place of, where only the latest is wanted. */
  outdated: number
}

/** How files are merged. */
export interface MergeOptions {
  /** Of each PMID only the latest version. By default each version is a record of its own, as in PubMed's files. */
  latestVersion?: boolean
  /** Give articles that do not keep the records that they were read from: they wait for others, in a group of rows. */
  detach?: boolean
  /** Told how many bytes of a file have been read: each file is read twice. */
  progress?(input: string, seen: Seen): void
}

/**
 * The order in which PubMed's files are applied: that of their numbers, `pubmed26n1335` after `pubmed26n1334`.
 * @throws UsageError where two have the same number: which of them is the later one, nobody could say.
 */
export function inOrder(inputs: readonly string[]): string[] {
  const {compare} = new Intl.Collator('en', {numeric: true})
  const sorted = [...inputs].sort((one, other) => compare(basename(one), basename(other)))
  for (const [at, input] of sorted.entries()) {
    const next = sorted[at + 1]
    if (next !== undefined && compare(basename(input), basename(next)) === 0) {
      throw new UsageError(`${input} and ${next} have the same number: name one of them.`)
    }
  }
  return sorted
}

/**
 * The articles that stand after all files are applied in the order of their numbers: of each PMID (and version) the last
 * record, unless a later deletion takes it out. They come in the order of the files.
 *
 * The files are read twice: first their PMIDs, from the last file to the first, so that one bit for each PMID is all that is
 * remembered of it; then the records that stand.
 * @param report Counts on while the articles are taken.
 * @throws Failure for a file that is not to be trusted: a merge without it would be wrong. No article was given then, unless
 *   the file changed meanwhile.
 */
export async function* mergeFiles(
  inputs: readonly string[],
  report: MergeReport,
  {latestVersion = false, detach = false, progress}: MergeOptions = {}
): AsyncGenerator<Article, void, undefined> {
  const ordered = inOrder(inputs)
  const state: State = {seen: new PmidSet(), versions: new Set(), gone: new PmidSet(), latest: new Map()}
  const standing = new Map<string, Bits>()
  for (const input of ordered.toReversed()) {
    const items = await scan(input, report, progress)
    standing.set(input, judge(items, state, report))
  }
  report.files.reverse()
  for (const [at, input] of ordered.entries()) {
    const stands = standing.get(input)!
    let position = 0
    for await (const item of itemsOf(input, {detach}, progress)) {
      if (!('article' in item)) continue
      const {article} = item
      const {pmid} = article.ids
      if (pmid !== undefined && !stands.at(position++)) continue
      if (latestVersion && pmid !== undefined && versionOf(article) < (state.latest.get(pmid) ?? 1)) {
        report.outdated++
        continue
      }
      report.kept++
      report.files[at]!.kept++
      yield article
    }
    if (position !== stands.length) throw new Failure(`${input} changed while it was read.`)
  }
}

/** What is remembered of the files that come later. */
interface State {
  /** PMIDs whose (first version's) record was met. */
  seen: PmidSet
  /** `12345.2`: further versions that were met. */
  versions: Set<string>
  /** PMIDs that were taken out. */
  gone: PmidSet
  /** The latest version of a PMID that has more than one. */
  latest: Map<string, number>
}

/** A record or a deletion: `12345`, `12345.2`, `-12345`. */
type Mark = string

/** What a file holds, in its order. */
async function scan(input: string, report: MergeReport, progress: MergeOptions['progress']): Promise<Mark[]> {
  const marks: Mark[] = []
  const told = {input, records: 0, deletions: 0, kept: 0}
  for await (const item of itemsOf(input, {fields: ['ids', 'version']}, progress)) {
    if ('deletion' in item) {
      told.deletions++
      marks.push(`-${keyOf(item.deletion.pmid, item.deletion.version)}`)
    } else if ('article' in item) {
      told.records++
      const {ids, version} = item.article
      if (ids.pmid !== undefined) marks.push(keyOf(ids.pmid, version))
    }
  }
  if (told.records + told.deletions === 0) throw new Failure(`${input}: there is no record in it.`)
  report.records += told.records
  report.files.push(told)
  return marks
}

/** Which records of a file stand, now that all later ones are known. */
function judge(marks: readonly Mark[], state: State, report: MergeReport): Bits {
  const stands: boolean[] = []
  for (const mark of marks.toReversed()) {
    const isDeletion = mark.startsWith('-')
    const [pmid = '', version] = mark.slice(isDeletion ? 1 : 0).split('.')
    if (isDeletion) {
      if (version === undefined) state.gone.add(pmid)
      else state.versions.add(mark.slice(1))
      continue
    }
    const isGone = state.gone.has(pmid)
    const isNew = version === undefined ? state.seen.add(pmid) : !state.versions.has(mark)
    if (version !== undefined) state.versions.add(mark)
    if (isGone && isNew) report.deleted++
    else if (!isNew) report.revised++
    stands.push(isNew && !isGone)
    if (isNew && !isGone && version !== undefined) {
      state.latest.set(pmid, Math.max(state.latest.get(pmid) ?? 1, Number(version) || 1))
    }
  }
  return new Bits(stands.reverse())
}

const keyOf = (pmid: string, version: string | undefined): string =>
  version === undefined ? pmid : `${pmid}.${version}`

const versionOf = ({version}: Article): number => Number(version ?? 1) || 1

async function* itemsOf(
  input: string,
  options: {fields?: readonly (keyof Article)[]; detach?: boolean},
  progress: MergeOptions['progress']
): ReturnType<typeof parseStream> {
  const seen = {bytes: 0}
  try {
    for await (const item of parseStream(checkedBytes(input, seen), options as object)) {
      progress?.(input, seen)
      yield item
    }
  } catch (error) {
    throw error instanceof SetAside ? new Failure(`${input}: ${error.message}`) : error
  }
}

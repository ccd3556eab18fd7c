import {isGroupName, type ReadName, readDisplayName, toAscii} from '@pubcite/nlm'
import {type Author, emptyGroup} from '@pubcite/schema/model'
import {readLinkedName} from '../pubmed/linked-name.js'

/** Degrees that stand behind a name, without their periods. */
const degrees = new Set(
  'MD,PHD,MSC,MS,BS,BSC,BA,MA,MPH,MBBS,MBCHB,MBBCH,MBA,DO,DDS,DMD,DVM,RN,PHARMD,DRPH,SCD,DSC,FRCP,FRCS,FACS,FACP,FRCPC,FRCSC,FAAP,FACC,MRCP,MRCS,MRCPSYCH,FRCPSYCH,MMED,MPHIL,DPHIL,EDD,JD,LLM,LLB,PSYD,DNP,APRN,MSN,BSN,BN,MHS,MHSC,MSPH,MSCE,MSCI,MSCR,MED,EDM,PT,DPT,OD,DRMED,PROF,DR,CCRN,NP,PAC,RD,RPH,BPHARM,MPHARM,BPT,MPT,MCH,DNB,DM,FRACP,FRACS,FRANZCP,FESC,FAHA,FAAN,FACEP,MRES,MENG,BENG,MB,BCH,BM,MSW,LCSW,SM,SB,AB,AM,DTMH,ATC,CSCS,PHDC,MBCHB,MDPHD,FACR,FRCR,FMEDSCI,FFPH,MFPH,BDS,MDS,MVSC,BVSC,DVSC,MRCVS,DIPL,DIPLPSYCH,DIPLBIOL,MAS,MHA,MMSC,SCM,CNM,RDN,LPC,FNP,CRNA,OTR,OT,CGC,MPP,MPA,MAT,BED,DED,ENGD'.split(
    ','
  )
)

/** Is this a list of degrees: `M.D.`, `PhD`, `MD/PhD`? */
export function isDegree(text: string): boolean {
  const whole = bare(text)
  return whole !== '' && (degrees.has(whole) || text.split(/[\s/&–-]+/).every(word => degrees.has(bare(word))))
}

const bare = (word: string) =>
  word
    .replace(/\([^()]{0,30}\)/g, '')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()

/** Is this what follows a name after a comma: `Jr`, `III`? */
export const isSuffix = (text: string): boolean => /^(?:Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\.?$/.test(text)

/**
 * Read a name as a page prints it, divided by the short form that its link searches for.
 * @param options `eastern` where the family name stands first.
 */
export function readPerson(text: string, short: string, {eastern = false} = {}): ReadName | undefined {
  return readLinkedName(eastern ? familyLast(text, short) : text, short)
}

function familyLast(text: string, short: string): string {
  const words = text.split(' ')
  const family = fold(short.split(' ')[0] ?? '')
  const [first = '', ...rest] = words
  return family === '' || fold(first) === family ? [...rest, first].join(' ') : text
}

const fold = (text: string) => toAscii(text).toLowerCase()

/** A name that no link divides: a group where it has a word of one. */
export function readLooseName(text: string): {author: Author; certain: boolean} | undefined {
  if (isGroupName(text) || /^(?:for|on behalf of|representing) /i.test(text)) {
    return {author: emptyGroup(text), certain: true}
  }
  const read = readDisplayName(text)
  return read && {author: read.person, certain: read.certain}
}

/** The form in which the link of a name searches: `/?term="Okafor%20NK"[Author]`. @returns `''` where there is none. */
export function searchedName(href: string): string {
  const [, term = ''] = /[?&]term=([^&#]*)/.exec(href) ?? []
  return decode(term.replaceAll('+', ' '))
    .replace(/ ?\[[^\]]*\]?$/, '')
    .replace(/^"|"$/g, '')
    .trim()
}

/** Undo the escapes of an address. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a `%` that stands for itself
  }
}

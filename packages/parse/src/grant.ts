import type {Grant} from '@pubcite/schema/model'

// what NLM's list of funders names as countries
const countries = new Set(
  'Argentina,Australia,Austria,Belgium,Brazil,Canada,Chile,China,Czech Republic,Denmark,Finland,France,Germany,Greece,Hungary,India,International,Ireland,Israel,Italy,Japan,Korea,Luxembourg,Mexico,Netherlands,New Zealand,Norway,Poland,Portugal,Russia,Scotland,Singapore,South Africa,Spain,Sweden,Switzerland,Taiwan,Turkey,United Kingdom,United States,Wales'.split(
    ','
  )
)
const acronym = /^(?:[A-Z]{2}|[A-Z][A-Z0-9]*_|[A-Z]{3,6})$/

/**
 * `R01 HL12345/HL/NHLBI NIH HHS/United States`: number, acronym, agency, country, each of which may be missing together with
 * its slash. Numbers have slashes of their own (`MR/K006665/1/MRC_/Medical Research Council/United Kingdom`), so it is read
 * from the end.
 */
export function readGrant(value: string): Grant {
  const parts = value.replace(/^\//, '').split('/')
  const country = parts.length > 1 && countries.has(parts.at(-1)!) ? parts.pop() : undefined
  const agency = parts.length > 1 || country ? parts.pop() : undefined
  const code = parts.length > 0 && acronym.test(parts.at(-1)!) ? parts.pop() : undefined
  const rest = parts.join('/').trim()
  const isNumber = agency !== undefined || /\d/.test(rest)
  return {
    ...(rest && (isNumber ? {grantId: rest} : {agency: rest})),
    ...(code && {acronym: code}),
    ...(agency && {agency}),
    ...(country && {country})
  }
}

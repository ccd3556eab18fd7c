/**
 * NLM's language codes (MARC, three letters) beside those of CSL (BCP 47, two letters where a language has them).
 * @see https://www.nlm.nih.gov/bsd/language_table.html
 */
const table =
  'afr af alb sq amh am ara ar arm hy aze az baq eu bel be ben bn bos bs bul bg bur my cat ca chi zh cze cs dan da ' +
  'dut nl eng en epo eo est et fin fi fre fr geo ka ger de gla gd glg gl gre el heb he hin hi hrv hr hun hu ice is ' +
  'ind id gle ga iri ga ita it jpn ja kaz kk kin rw kir ky kor ko kur ku lat la lav lv lit lt ltz lb mac mk mal ml ' +
  'mao mi may ms mon mn nor no per fa pol pl por pt pus ps roh rm rum ro mol ro rus ru san sa slo sk slv sl som so ' +
  'spa es srp sr swa sw swe sv tam ta tel te tha th tur tr ukr uk urd ur uzb uz vie vi wel cy wol wo xho xh yid yi zul zu'

const pairs = Array.from(table.matchAll(/(\w{3}) (\w{2})/g), ([, marc, bcp]) => [marc!, bcp!] as const)
const toBcp47 = new Map(pairs)
const toMarc = new Map([...pairs].reverse().map(([marc, bcp]) => [bcp, marc])) // of two codes for one language the first

/** `ger` → `de`; a code without two letters stays as it is. */
export function marcToBcp47(code: string): string {
  return toBcp47.get(code) ?? code
}

/** `de`, `de-AT` → `ger`; a tag of three letters is kept; `undefined` if this is no language tag. */
export function bcp47ToMarc(tag: string): string | undefined {
  const language = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(tag)?.[1]?.toLowerCase()
  return language?.length === 3 ? language : toMarc.get(language ?? '')
}

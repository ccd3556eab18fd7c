/**
 * Character references of HTML and XML: numeric, and the names that titles and abstracts use.
 */
/** Each name, a blank, and its character. */
const table =
  'amp & lt < gt > quot " apos \u0027 nbsp \u00a0 ensp \u2002 emsp \u2003 thinsp \u2009 shy \u00ad ndash – mdash — ' +
  'hyphen ‐ minus − hellip … middot · bull • sdot ⋅ lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « ' +
  'raquo » lsaquo ‹ rsaquo › copy © reg ® trade ™ deg ° prime ′ Prime ″ sect § para ¶ dagger † Dagger ‡ cent ¢ ' +
  'pound £ yen ¥ euro € permil ‰ frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ ordf ª ordm º micro µ iexcl ¡ ' +
  'iquest ¿ plusmn ± times × divide ÷ le ≤ ge ≥ ne ≠ asymp ≈ equiv ≡ sim ∼ infin ∞ radic √ sum ∑ prod ∏ int ∫ ' +
  'part ∂ larr ← uarr ↑ rarr → darr ↓ harr ↔ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota ' +
  'Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω ' +
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ' +
  'ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Agrave À Aacute Á Acirc Â Atilde Ã ' +
  'Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð ' +
  'Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN ' +
  'Þ szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ' +
  'ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ' +
  'ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ oelig œ Scaron Š scaron š'

const names = /* @__PURE__ */ (() => {
  const words = table.split(' ')
  return new Map(words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1]!] as const] : [])))
})()

/** Replace character references by their characters: `&lt;`, `&#xe9;`. An unknown name stays as it is printed. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#\d{1,8}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,9});/gi, decode) : text
}

function decode(reference: string, name: string): string {
  if (!name.startsWith('#')) return names.get(name) ?? reference
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return character ? String.fromCodePoint(code) : '\ufffd'
}

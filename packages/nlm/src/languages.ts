/**
 * Languages: MARC's three letters, which NLM uses (ISO 639-2 bibliographic), the name that citations print, BCP 47.
 */
type Language = readonly [code: string, name: string, bcp47: string, terminologic?: string]

const languages: readonly Language[] = [
  ['afr', 'Afrikaans', 'af'],
  ['alb', 'Albanian', 'sq', 'sqi'],
  ['amh', 'Amharic', 'am'],
  ['ara', 'Arabic', 'ar'],
  ['arm', 'Armenian', 'hy', 'hye'],
  ['aze', 'Azerbaijani', 'az'],
  ['baq', 'Basque', 'eu', 'eus'],
  ['bel', 'Belarusian', 'be'],
  ['ben', 'Bengali', 'bn'],
  ['bos', 'Bosnian', 'bs'],
  ['bre', 'Breton', 'br'],
  ['bul', 'Bulgarian', 'bg'],
  ['bur', 'Burmese', 'my', 'mya'],
  ['cat', 'Catalan', 'ca'],
  ['chi', 'Chinese', 'zh', 'zho'],
  ['hrv', 'Croatian', 'hr'],
  ['scr', 'Croatian', 'hr'],
  ['cze', 'Czech', 'cs', 'ces'],
  ['dan', 'Danish', 'da'],
  ['dut', 'Dutch', 'nl', 'nld'],
  ['eng', 'English', 'en'],
  ['epo', 'Esperanto', 'eo'],
  ['est', 'Estonian', 'et'],
  ['fao', 'Faroese', 'fo'],
  ['fin', 'Finnish', 'fi'],
  ['fre', 'French', 'fr', 'fra'],
  ['gla', 'Scottish Gaelic', 'gd'],
  ['glg', 'Galician', 'gl'],
  ['geo', 'Georgian', 'ka', 'kat'],
  ['ger', 'German', 'de', 'deu'],
  ['gre', 'Greek, Modern', 'el', 'ell'],
  ['heb', 'Hebrew', 'he'],
  ['hin', 'Hindi', 'hi'],
  ['hun', 'Hungarian', 'hu'],
  ['ice', 'Icelandic', 'is', 'isl'],
  ['ind', 'Indonesian', 'id'],
  ['gle', 'Irish', 'ga'],
  ['ita', 'Italian', 'it'],
  ['jpn', 'Japanese', 'ja'],
  ['kan', 'Kannada', 'kn'],
  ['kaz', 'Kazakh', 'kk'],
  ['khm', 'Khmer', 'km'],
  ['kin', 'Kinyarwanda', 'rw'],
  ['kir', 'Kyrgyz', 'ky'],
  ['kor', 'Korean', 'ko'],
  ['lao', 'Lao', 'lo'],
  ['lat', 'Latin', 'la'],
  ['lav', 'Latvian', 'lv'],
  ['lit', 'Lithuanian', 'lt'],
  ['ltz', 'Luxembourgish', 'lb'],
  ['mac', 'Macedonian', 'mk', 'mkd'],
  ['may', 'Malay', 'ms', 'msa'],
  ['mal', 'Malayalam', 'ml'],
  ['mlt', 'Maltese', 'mt'],
  ['mao', 'Maori', 'mi', 'mri'],
  ['mar', 'Marathi', 'mr'],
  ['mol', 'Moldavian', 'ro'],
  ['mon', 'Mongolian', 'mn'],
  ['nep', 'Nepali', 'ne'],
  ['nor', 'Norwegian', 'no'],
  ['nob', 'Norwegian Bokmål', 'nb'],
  ['nno', 'Norwegian Nynorsk', 'nn'],
  ['oci', 'Occitan', 'oc'],
  ['pan', 'Panjabi', 'pa'],
  ['per', 'Persian', 'fa', 'fas'],
  ['pol', 'Polish', 'pl'],
  ['por', 'Portuguese', 'pt'],
  ['pus', 'Pushto', 'ps'],
  ['roh', 'Romansh', 'rm'],
  ['rum', 'Romanian', 'ro', 'ron'],
  ['rus', 'Russian', 'ru'],
  ['san', 'Sanskrit', 'sa'],
  ['srp', 'Serbian', 'sr'],
  ['scc', 'Serbian', 'sr'],
  ['sin', 'Sinhala', 'si'],
  ['slo', 'Slovak', 'sk', 'slk'],
  ['slv', 'Slovenian', 'sl'],
  ['som', 'Somali', 'so'],
  ['spa', 'Spanish', 'es'],
  ['sun', 'Sundanese', 'su'],
  ['swa', 'Swahili', 'sw'],
  ['swe', 'Swedish', 'sv'],
  ['tgl', 'Tagalog', 'tl'],
  ['tgk', 'Tajik', 'tg'],
  ['tam', 'Tamil', 'ta'],
  ['tat', 'Tatar', 'tt'],
  ['tel', 'Telugu', 'te'],
  ['tha', 'Thai', 'th'],
  ['tib', 'Tibetan', 'bo', 'bod'],
  ['tur', 'Turkish', 'tr'],
  ['tuk', 'Turkmen', 'tk'],
  ['ukr', 'Ukrainian', 'uk'],
  ['urd', 'Urdu', 'ur'],
  ['uig', 'Uighur', 'ug'],
  ['uzb', 'Uzbek', 'uz'],
  ['vie', 'Vietnamese', 'vi'],
  ['wel', 'Welsh', 'cy', 'cym'],
  ['wol', 'Wolof', 'wo'],
  ['xho', 'Xhosa', 'xh'],
  ['yid', 'Yiddish', 'yi'],
  ['yor', 'Yoruba', 'yo'],
  ['zul', 'Zulu', 'zu'],
  ['mul', 'Multiple Languages', 'mul'],
  ['und', 'Undetermined', 'und']
]

const byCode = /* @__PURE__ */ (() =>
  new Map(
    languages.flatMap(language => [language[0], language[3] ?? language[0]].map(code => [code, language] as const))
  ))()

const codes = /* @__PURE__ */ (() => {
  const found = new Map([
    ['greek', 'gre'],
    ['multilingual', 'mul'],
    ['norwegian bokmal', 'nob'],
    ['ro', 'rum']
  ])
  for (const [code, name, tag, terminologic = code] of languages) {
    found.set(code, code) // `scr`, `scc` and `mol` are read, but their languages are written with today's code
    for (const word of [name.toLowerCase(), tag, terminologic]) if (!found.has(word)) found.set(word, code)
  }
  return found
})()

/** The name of a language as NLM prints it: `chi` is `Chinese`. @returns `undefined` for an unknown code. */
export function languageName(code: string): string | undefined {
  return byCode.get(code.trim().toLowerCase())?.[1]
}

/**
 * NLM's three letters for a language, from its name, its tag or another code: `Chinese`, `zh-CN`, `zho` are `chi`.
 * @returns `undefined` for an unknown one.
 * @see https://www.loc.gov/standards/iso639-2/
 */
export function languageCode(language: string): string | undefined {
  const word = language.trim().toLowerCase()
  return codes.get(word) ?? codes.get(/^[a-z]{2,3}(?=[-_])/.exec(word)?.[0] ?? '')
}

/** The BCP 47 tag of a language: `chi` is `zh`. @returns `undefined` for an unknown code. */
export function bcp47(code: string): string | undefined {
  return byCode.get(code.trim().toLowerCase())?.[2]
}

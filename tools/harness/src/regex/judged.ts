/**
 * Patterns that some text makes slow, but no text that they are given: each with the reason.
 */
export const judged: readonly (readonly [pattern: string, reason: string])[] = [
  [String(/<meta [^>]*charset *= *["']?([\w:.-]+)/i), 'is given the first kilobytes of a file'],
  [
    String(
      /<!DOCTYPE\s[^>]*(?:\/\/DTD (?:JATS|Journal (?:Archiving|Publishing)|ARTICLE SET|Article Authoring)|[/"](?:JATS-|(?:journal|archive|authoring)[\w-]*\.dtd))/i
    ),
    'is given the first 4 kB of a text'
  ],
  [
    String(
      /<article\s[^>]{0,2000}?(?:\barticle-type|\bdtd-version|\bxmlns:(?:xlink|mml|ali)|jats\.nlm|dtd\.nlm\.nih\.gov)/
    ),
    'is given the first 4 kB of a text'
  ],
  [String(/\s*,\s*/), 'is given a selector that the code names'],
  [String(/^([a-z][a-z0-9]*)?(.*)$/), 'is given a selector that the code names'],
  [
    String(/\p{Lu}[\p{L} .'-]{1,40}(?: \(\p{L}{2,4}\))?: [^;]{2,150}; \d{4}[^.]{0,20}\./u),
    'each of its loops has an end: a long text costs a multiple of its length'
  ]
]

const copyright =
  /^(?:©|\(c\) ?(?:\d{4}|the)|copyright\b.{0,12}(?:©|\(c\)|\d{4})|published by \p{Lu}|this article is protected by copyright|the author\(s\),? \d{4}\b)/iu

/** Does a paragraph of an abstract read like its copyright line: `Copyright © 2012 Imaginary Press.`? */
export const isCopyright = (text: string): boolean => copyright.test(text)

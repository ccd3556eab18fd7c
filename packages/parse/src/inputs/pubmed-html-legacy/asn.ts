/** An item of ASN.1 in print: the words before its value, and the value, a string or a list of items. */
export interface AsnItem {
  words: string[]
  text?: string
  items?: AsnItem[]
}

const token = /"((?:[^"]|"")*)"|([{},])|([^\s"{},]+)/g

/**
 * Read the value notation of ASN.1, in which PubMed's fetch service answered until 2012: `name "Sleep in mice.", ids { pubmed 1 }`.
 * A string goes on over line ends, which are no part of it; two quotes in it are one.
 * @returns What was read; of an unfinished text all that stands in it.
 * @see https://www.ncbi.nlm.nih.gov/IEB/ToolBox/SDKDOCS/ASNLIB.HTML
 */
export function readAsn(text: string): AsnItem[] {
  const root: AsnItem[] = []
  const open: AsnItem[][] = [root]
  let item: AsnItem | undefined
  const current = () => {
    if (!item) {
      item = {words: []}
      open.at(-1)!.push(item)
    }
    return item
  }
  for (const [, string, mark, word] of text.matchAll(token)) {
    if (string !== undefined) current().text = string.replace(/\r?\n/g, '').replaceAll('""', '"')
    else if (word !== undefined) current().words.push(word)
    else if (mark === ',') item = undefined
    else if (mark === '{') {
      const items: AsnItem[] = []
      current().items = items
      open.push(items)
      item = undefined
    } else {
      if (open.length > 1) open.pop()
      item = undefined
    }
  }
  return root
}

/** The item that begins with a word, in a list. */
export const asnItem = (items: readonly AsnItem[] | undefined, word: string): AsnItem | undefined =>
  items?.find(({words}) => words[0] === word)

/** What follows the word of an item: its string, or its second word. */
export const asnText = (items: readonly AsnItem[] | undefined, word: string): string | undefined => {
  const found = asnItem(items, word)
  return (found?.text ?? found?.words.slice(1).join(' ')) || undefined
}

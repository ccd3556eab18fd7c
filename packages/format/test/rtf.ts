/**
 * RTF read as its specification says: groups, control words, `\u` with the one character that stands in for it.
 */

export interface Document {
  /** The paragraphs, each with its line end. */
  text: string
  /** The addresses of the links. */
  links: string[]
}

/** The text of a document. @throws for groups that do not pair, or what is not ASCII. */
export function readRtf(rtf: string): Document {
  if (!/^[\n -~]*$/.test(rtf)) throw new SyntaxError('RTF is ASCII.')
  const groups = [{hidden: false, instruction: ''}]
  const links: string[] = []
  let text = ''
  let skip = 0
  const say = (characters: string): void => {
    const group = groups.at(-1)!
    if (skip > 0) skip--
    else if (group.hidden) group.instruction += characters
    else text += characters
  }
  for (const [token, word, number] of rtf.matchAll(/\\([a-z]+)(-?\d+)? ?|\\[^a-z]|[{}\n]|[^\\{}\n]/g)) {
    if (token === '\n') continue
    if (token === '{') groups.push({...groups.at(-1)!, instruction: ''})
    else if (token === '}') {
      const closed = groups.pop()!
      const link = /^HYPERLINK "([^"]*)"$/.exec(closed.instruction)?.[1]
      if (link !== undefined) links.push(link)
      if (groups.length === 0) throw new SyntaxError('A group is closed twice.')
    } else if (token === '\\*' || word === 'fonttbl') groups.at(-1)!.hidden = true
    else if (word === 'u') {
      say(String.fromCharCode((Number(number) + 0x10000) % 0x10000))
      skip = 1
    } else if (word === 'par') text += '\n'
    else if (word === 'tab') text += '\t'
    else if (word === 'bullet') text += '•'
    else if (word === undefined) say(token.replace(/^\\(?=.)/, ''))
  }
  if (groups.length !== 1) throw new SyntaxError('A group is not closed.')
  return {text, links}
}

/** Text in which what would end a line, or command a terminal, is a blank; everything else stays as it is. */
export function unbroken(text: string): string {
  return /[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(text) ? text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ') : text
}

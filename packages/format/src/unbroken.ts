/** Text in which what would end a line is a blank; everything else stays as it is. */
export function unbroken(text: string): string {
  return /[\0-\x1f\x7f\x85\u2028\u2029]/.test(text) ? text.replace(/[\0-\x1f\x7f\x85\u2028\u2029]+/g, ' ') : text
}

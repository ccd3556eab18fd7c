/**
 * Text on one line: what would end a line, a field or a record becomes a blank, and what nobody sees is left out.
 * @returns Normal form C, without control characters, byte order marks, overrides of direction, and blanks at its ends.
 */
export function oneLine(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\ufeff\ufffe\uffff\u00ad\u200b\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
}

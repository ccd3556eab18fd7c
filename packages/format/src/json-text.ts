/**
 * A value as JSON. What would command a terminal is escaped, where JSON itself asks it for less than U+0020 alone.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function jsonText(value: object): string {
  const text = JSON.stringify(value)
  return /[\x7f-\x9f]/.test(text)
    ? text.replace(/[\x7f-\x9f]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)
    : text
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** A link to an address of ours, which is https; `inner` is HTML already. */
export function writeLink(inner: string, url: string): string {
  return `<a href="${escapeHtml(url)}">${inner}</a>`
}

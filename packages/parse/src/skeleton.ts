/** As much as a format is asked about. */
const maxLength = 64 * 1024

/** Elements of which the text is no markup; what a page shows before its article has hundreds of the others. */
const opaque = /^(?:script|style|svg|noscript|option)$/

/**
 * What a page is known by, wherever it stands: its title, and the tags that bear a name (`id`, `class`, `name`, `property`, `rel`),
 * without their styles, scripts and texts. 64 kB at most.
 */
export function skeleton(html: string): string {
  const lower = html.toLowerCase()
  let kept = ''
  for (let at = html.indexOf('<'); at >= 0 && kept.length < maxLength; ) {
    const isComment = html.startsWith('<!--', at)
    const end = isComment ? html.indexOf('-->', at) : html.indexOf('>', at)
    if (end < 0) break
    const tag = html.slice(at, Math.min(end + 1, at + 1000))
    const name = /^<([a-z][a-z0-9]*)/.exec(lower.slice(at, at + 20))?.[1] ?? ''
    let next = end + 1
    if (opaque.test(name) || name === 'title') {
      const close = lower.indexOf(`</${name}`, end)
      next = close < 0 ? html.length : close
      if (name === 'title') kept += `${tag}${html.slice(end + 1, Math.min(next, end + 1000))}</title>`
    } else if (isComment ? /saved from|url:/.test(tag) : /\s(?:id|class|name|property|rel)=/i.test(tag)) kept += tag
    at = html.indexOf('<', next)
  }
  return kept
}

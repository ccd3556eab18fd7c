import {existsSync, readFileSync, statSync} from 'node:fs'
import {join, posix} from 'node:path'
import {addressOf, sources} from './contents.js'

/** A link of a document that leads nowhere: `docs/article.md: vocabulary.md#names`. */
export class DeadLink extends Error {}

/** The anchor of a heading, as GitHub makes it: `What is read` is `what-is-read`. */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

/** The anchors of a document. */
export function anchors(text: string): string[] {
  const headings = text.replace(/^```.*?^```/gms, '').matchAll(/^#{1,6} (?<heading>.+)$/gm)
  return [...headings].map(({groups}) =>
    slug(groups!['heading']!.replace(/\[(?<label>[^\]]*)\]\([^)]*\)/g, '$<label>'))
  )
}

/**
 * The text of a document with its links to other files as addresses of the site. A link to a file of the repository that is
 * no page becomes its label.
 * @param source Where the document stands, from the root of the repository.
 * @throws DeadLink for a link to a file or to a heading that is not there.
 */
export function relink(text: string, source: string, root: string): string {
  return outsideCode(text, prose =>
    prose.replace(
      /(?<picture>!?)\[(?<label>(?:[^[\]]|\[[^\]]*\])*)\]\((?<target>[^)\s]+)\)/g,
      (link, picture: string, label: string, target: string) => {
        if (/^(?:https?:|mailto:)/.test(target)) return link
        const [path = '', anchor] = target.split('#')
        const file = fileOf(path, source, root)
        if (anchor !== undefined && !anchors(readFileSync(join(root, file), 'utf8')).includes(anchor)) {
          throw new DeadLink(`${source}: ${target}`)
        }
        if (picture) return `![${label}](/images/${posix.basename(file)})`
        const hash = anchor === undefined ? '' : `#${anchor}`
        if (path === '') return `[${label}](${hash})`
        return sources.includes(file) ? `[${label}](/${addressOf(file)}${hash})` : label
      }
    )
  )
}

/** The file that a link of a document leads to; of a folder its README. */
function fileOf(path: string, source: string, root: string): string {
  const file = path === '' ? source : posix.join(posix.dirname(source), path).replace(/\/$/, '')
  if (!existsSync(join(root, file))) throw new DeadLink(`${source}: ${path}`)
  const readme = posix.join(file, 'README.md')
  return statSync(join(root, file)).isDirectory() && existsSync(join(root, readme)) ? readme : file
}

function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/(?<code>^```.*?^```$)/ms)
    .map(part => (part.startsWith('```') ? part : change(part)))
    .join('')
}

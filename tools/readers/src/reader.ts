import type {Article} from '@pubcite/schema/model'
import type {Finding} from './finding.js'

/** A program or a library that others wrote, and that reads some of our outputs. */
export interface Reader {
  name: string
  /** The Debian package and the command that it brings, or its module of Perl; a library needs none. */
  needs?: {package: string; command: string; module?: string}
  /** Read what is written from the articles. @param corpus Where schemas lie that the reader needs. */
  read(articles: readonly Article[], corpus: string | undefined): Finding[] | Promise<Finding[]>
}

import type {Article} from '@pubcite/schema/model'

/** The sources that a made-up article is printed as. */
export type Like = 'medline'

/** Of each source, what it carries of an article. */
export const projections: ReadonlyMap<string, (article: Article) => Article> = new Map()

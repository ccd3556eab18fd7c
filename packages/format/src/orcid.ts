import type {AgentId} from '@pubcite/schema/model'

/** The ORCID of an author, `0000-0002-1825-0097`. @returns `undefined` where there is none in its normal form. */
export function orcidOf({ids}: {ids: readonly AgentId[]}): string | undefined {
  return ids.find(({source, id}) => source === 'ORCID' && /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id))?.id
}

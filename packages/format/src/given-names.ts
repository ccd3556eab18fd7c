import type {PersonName} from '@pubcite/schema/model'

/** Given names as full as they are known; initials, where nothing else is, stand apart: `N K`, but `J-M`. */
export function givenNames({foreName, initials}: PersonName): string | undefined {
  return (
    foreName ??
    initials
      ?.match(/\p{Lu}[^\p{Lu}]*/gu)
      ?.join(' ')
      .replaceAll('- ', '-') ??
    initials
  )
}

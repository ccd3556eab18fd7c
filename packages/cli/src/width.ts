/** Columns that a terminal gives a text: two for an ideograph, none for a mark that stands on its neighbour. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[\p{Mn}\p{Me}]/u.test(character)) continue
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(character)
      ? 2
      : 1
  }
  return width
}

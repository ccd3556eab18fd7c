/** Two parts of a citation with a blank between them; one of them where the other is not there. */
export function join(before: string, after: string | undefined): string {
  if (!after) return before
  return before === '' ? after : `${before} ${after}`
}

/** Two parts of a citation with a blank between them, or another sign; one of them where the other is not there. */
export function join(before: string, after: string | undefined, by = ' '): string {
  if (!after) return before
  return before === '' ? after : before + by + after
}

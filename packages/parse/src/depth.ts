/** Of formats whose parts stand in each other. */
export interface DepthOptions {
  /**
   * How deep they may: elements of HTML (by default 400) and of PubMed XML (100), values of CSL-JSON (64). What is nested
   * deeper is read flat, or costs its item, and is reported (`parse/too-deep`, `csl-json/broken-item`). At most 1000.
   */
  maxDepth?: number
}

/** What is read by recursion stays far from the end of the stack. */
export const deepest = 1000

/** How deep a format is followed. @throws RangeError if what the caller asks for is no depth. */
export function depthOf({maxDepth}: DepthOptions, usual: number): number {
  if (maxDepth === undefined) return usual
  if (Number.isInteger(maxDepth) && maxDepth >= 1 && maxDepth <= deepest) return maxDepth
  throw new RangeError(`maxDepth is a whole number from 1 to ${deepest}, and this is ${maxDepth}.`)
}

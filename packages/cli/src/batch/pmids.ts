/** PMIDs are below this: a set of all of them takes 12.5 MB. What claims to be more is kept by itself. */
const usual = 100_000_000
const pageBits = 16

/** A set of PMIDs, one bit each. */
export class PmidSet {
  private readonly pages = new Map<number, Uint8Array>()
  private readonly others = new Set<string>()

  has(pmid: string): boolean {
    const number = Number(pmid)
    if (!(number < usual)) return this.others.has(pmid)
    const page = this.pages.get(number >> pageBits)
    return page !== undefined && (page[(number & 0xffff) >> 3]! & (1 << (number & 7))) !== 0
  }

  /** @returns Whether it is new. */
  add(pmid: string): boolean {
    if (this.has(pmid)) return false
    const number = Number(pmid)
    if (number < usual) {
      const page = this.pages.get(number >> pageBits) ?? new Uint8Array(1 << (pageBits - 3))
      this.pages.set(number >> pageBits, page)
      page[(number & 0xffff) >> 3]! |= 1 << (number & 7)
    } else this.others.add(pmid)
    return true
  }
}

/** A list of yes and no, one bit each. */
export class Bits {
  private readonly bytes: Uint8Array
  readonly length: number

  constructor(values: readonly boolean[]) {
    this.length = values.length
    this.bytes = new Uint8Array((values.length + 7) >> 3)
    for (const [at, value] of values.entries()) if (value) this.bytes[at >> 3]! |= 1 << (at & 7)
  }

  at(index: number): boolean {
    return (this.bytes[index >> 3]! & (1 << (index & 7))) !== 0
  }
}

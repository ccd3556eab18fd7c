const signs = [
  /^(?:Search in PMC|View in NLM Catalog)$/m,
  /^Search PMC Full-Text Archive/m,
  /^.{0,40}\bCopyright and License information\b/im,
  /\bAuthor manuscript; available in PMC\b/,
  /^Journal List > \S/m, // until 2012
  /^Articles from .{2,200} are provided here courtesy of\b/m,
  /^As a library, NLM provides access to scientific literature/m
]

/** Is this the text of a page of PMC? What it copies it says itself, and the PMCID of its article. */
export const detect = (head: string): boolean =>
  !/<(?:!doctype|html|head|body|div|article)\b/i.test(head) &&
  /\bPMCID: ?PMC\d/.test(head) &&
  signs.some(sign => sign.test(head))

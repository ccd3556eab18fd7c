import type {Abstract} from '@pubcite/schema/model'

/** An abstract as one paragraph, as MEDLINE prints it: `METHODS: Forty mice … RESULTS: None slept.` */
export function abstractText(abstract: Abstract | undefined): string | undefined {
  return paragraphs(abstract).join(' ') || undefined
}

/** The paragraphs of an abstract, each with its label. */
export function paragraphs(abstract: Abstract | undefined): string[] {
  const text = abstract?.sections.map(({label, text}) => (printed(label) ? `${label}: ${text}` : text).trim())
  return text?.filter(Boolean) ?? []
}

/** `UNLABELLED` is NLM's word for a part without a label. */
function printed(label: string | undefined): boolean {
  return label !== undefined && label.toUpperCase() !== 'UNLABELLED'
}

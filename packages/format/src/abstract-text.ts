import type {Abstract} from '@pubcite/schema/model'

/** An abstract as one paragraph, as MEDLINE prints it: `METHODS: Forty mice … RESULTS: None slept.` */
export function abstractText(abstract: Abstract | undefined): string | undefined {
  const text = abstract?.sections.map(({label, text}) => (printed(label) ? `${label}: ${text}` : text).trim())
  return text?.filter(Boolean).join(' ') || undefined
}

/** `UNLABELLED` is NLM's word for a part without a label. */
function printed(label: string | undefined): boolean {
  return label !== undefined && label.toUpperCase() !== 'UNLABELLED'
}

import {falseUnlessSaid, texts} from '../column.js'
import {defineTable} from '../table.js'

const ordinals = ['ordinal']

/** MeSH headings: descriptors. */
export const meshHeadings = defineTable({
  name: 'mesh_headings',
  about: 'MeSH headings: their descriptors.',
  from: ['meshHeadings'],
  ordinals,
  columns: [
    ...texts('descriptor.name name', 'descriptor.ui ui'),
    ...falseUnlessSaid('descriptor.majorTopic major_topic'),
    ...texts('descriptor.type type'),
    ...falseUnlessSaid('descriptor.autoHm auto_hm')
  ]
})

/** Qualifiers of MeSH headings. */
export const meshQualifiers = defineTable({
  name: 'mesh_qualifiers',
  about: 'Qualifiers of the MeSH headings.',
  from: ['meshHeadings.qualifiers'],
  ordinals: ['heading', 'ordinal'],
  columns: [...texts('name', 'ui'), ...falseUnlessSaid('majorTopic'), ...texts('type'), ...falseUnlessSaid('autoHm')]
})

/** Supplementary concepts. */
export const supplMeshNames = defineTable({
  name: 'suppl_mesh_names',
  about: 'Supplementary concepts of MeSH: diseases, protocols, organisms.',
  from: ['supplMeshNames'],
  ordinals,
  columns: texts('name', 'type', 'ui')
})

/** Chemicals. */
export const chemicals = defineTable({
  name: 'chemicals',
  about: 'Chemicals.',
  from: ['chemicals'],
  ordinals,
  columns: texts('name', 'registryNumber', 'ui')
})

/** Kinds of publication. */
export const publicationTypes = defineTable({
  name: 'publication_types',
  about: 'Kinds of publication: `Review`, `Retracted Publication`.',
  from: ['publicationTypes'],
  ordinals,
  columns: texts('name', 'ui')
})

/** Languages. */
export const languages = defineTable({
  name: 'languages',
  about: 'Languages of the text: `eng`.',
  from: ['languages'],
  ordinals,
  columns: texts('. language')
})

/** Subsets of PubMed. */
export const citationSubsets = defineTable({
  name: 'citation_subsets',
  about: 'Subsets of PubMed that the record belongs to.',
  from: ['citationSubsets'],
  ordinals,
  columns: texts('. subset')
})

/** Symbols of genes. */
export const geneSymbols = defineTable({
  name: 'gene_symbols',
  about: 'Symbols of genes.',
  from: ['geneSymbols'],
  ordinals,
  columns: texts('. symbol')
})

/** Missions in space. */
export const spaceFlightMissions = defineTable({
  name: 'space_flight_missions',
  about: 'Missions in space.',
  from: ['spaceFlightMissions'],
  ordinals,
  columns: texts('. mission')
})

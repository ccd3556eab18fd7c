import type {Abstract, AbstractSection} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {sectionPlans} from '../words/sentences.js'
import {abstractTypes} from '../words/subjects.js'
import {as, type Piece, rich} from './rich.js'
import {makeParagraph} from './text.js'

/** A displayed formula stands alone, with a blank on both sides. */
const displayed: Piece[] = [
  'The model ',
  {
    text: 'y=ax+b',
    html: '<math display="block"><mi>y</mi><mo>=</mo><mrow><mi>a</mi><mi>x</mi><mo>+</mo><mi>b</mi></mrow></math>'
  },
  ' was fitted to each night.'
]

function makeSections(maker: Maker): AbstractSection[] {
  const {random} = maker
  if (random.chance(0.4)) return [as('text', makeParagraph(maker, 2, 8))]
  const sections: AbstractSection[] = random.pick(sectionPlans).map(([label, category]) => ({
    label,
    ...(category && {category}),
    ...as('text', makeParagraph(maker))
  }))
  const last = has(maker, 0.05) ? [as('text', rich(displayed))] : []
  return [...sections, ...last]
}

const copyright = (maker: Maker) =>
  has(maker, 0.4) && {
    copyright: maker.random.pick([
      '© 2023 The Imaginary Sleep Society.',
      'Copyright © 2019, Okafor et al.',
      '© 2011. The Author(s), under exclusive licence to Quiet & Sons Ltd.',
      '(c) 1999 Ravenholm Press.'
    ])
  }

/** The main abstract: one paragraph, or labelled sections. */
export const makeAbstract = (maker: Maker): Abstract => ({sections: makeSections(maker), ...copyright(maker)})

/** Abstracts beside the main one: in a complete article one of each type, else a translation or a plain summary. */
export function makeOtherAbstracts(maker: Maker): Abstract[] {
  const {random} = maker
  const types = maker.complete ? abstractTypes : random.some(abstractTypes.slice(0, 2), 1)
  return types.map(type => ({
    sections: type === 'Publisher' ? makeSections(maker) : [as('text', makeParagraph(maker, 1, 3))],
    ...(type === 'Publisher' && copyright(maker)),
    language: type === 'Publisher' ? random.pick(['ger', 'fre', 'spa', 'chi']) : 'eng',
    type
  }))
}

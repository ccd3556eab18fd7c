/**
 * Articles as CSL-JSON items, and back.
 * @packageDocumentation
 */
export {fromCsl} from './from-csl.js'
export {
  type CslCustom,
  type CslDate,
  type CslDates,
  type CslItem,
  type CslName,
  type CslNames,
  type CslNumbers,
  type CslTexts,
  type CslType,
  cslTypes
} from './item.js'
export {toCsl} from './to-csl.js'

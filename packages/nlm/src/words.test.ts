import {relationTypes} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'
import {bcp47, languageCode, languageName} from './languages.js'
import {leadingPublicationType, publicationTypeOf, publicationTypes} from './publication-types.js'
import {relationByLabel, relationByTag, relationTags} from './relations.js'

describe('ties between records', () => {
  test('every type of the DTD has its spellings, each of them once', () => {
    expect(relationTags.map(({type}) => type).toSorted()).toEqual(relationTypes.toSorted())
    for (const part of ['tag', 'label'] as const) {
      const words = relationTags.flatMap(entry => entry[part] ?? [])
      expect(new Set(words).size).toBe(words.length)
    }
  })

  test('they are found by tag and by heading', () => {
    expect(relationByTag('EIN')?.type).toBe('ErratumIn')
    expect(relationByLabel('Erratum in:')?.type).toBe('ErratumIn')
    expect(relationByLabel(' RETRACTION  OF ')?.tag).toBe('ROF')
    expect([relationByTag('constructor'), relationByLabel('References')]).toEqual([undefined, undefined])
  })
})

describe('languages', () => {
  test('a code has a name and a tag', () => {
    expect([languageName('chi'), bcp47('chi')]).toEqual(['Chinese', 'zh'])
    expect([languageName('ENG'), bcp47('deu'), languageName('scr')]).toEqual(['English', 'de', 'Croatian'])
    expect([languageName('xxx'), bcp47('constructor')]).toEqual([undefined, undefined])
  })

  test.each(['Chinese', 'chinese', 'zh', 'zh-CN', 'zho', 'chi'])('%s is chi', language => {
    expect(languageCode(language)).toBe('chi')
  })

  test('today’s code is taken where there are two', () => {
    expect(['Croatian', 'Serbian', 'ro', 'scr', 'Klingon', ''].map(languageCode)).toEqual([
      'hrv',
      'srp',
      'rum',
      'scr',
      undefined,
      undefined
    ])
  })
})

describe('publication types', () => {
  test('a type is found by its name in any case, a former name keeps its words', () => {
    expect(publicationTypeOf('REVIEW')).toEqual({name: 'Review', ui: 'D016454'})
    expect(publicationTypeOf('Validation Studies')).toEqual({name: 'Validation Studies', ui: 'D023361'})
    expect(publicationTypeOf('Webcasts')).toEqual({name: 'Webcasts'})
    expect(publicationTypeOf('Dream Report')).toBeUndefined()
  })

  test('names are in order, and each identifier is given once', () => {
    const names = publicationTypes.map(({name}) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    const uis = publicationTypes.flatMap(({ui}) => ui ?? [])
    expect(new Set(uis).size).toBe(uis.length)
  })

  test.each([
    ['Review J Imag Sleep', 'Review', 'J Imag Sleep'],
    ['Review', 'Review', ''],
    ['Clinical Trial, Phase II Ann Imag Sleep', 'Clinical Trial, Phase II', 'Ann Imag Sleep'],
    ['Clinical Trial Ann Imag Sleep', 'Clinical Trial', 'Ann Imag Sleep'],
    ['Evaluation Studies Sleep', 'Evaluation Studies', 'Sleep']
  ])('%s', (line, name, rest) => {
    expect(leadingPublicationType(line)).toMatchObject({publicationType: {name}, rest})
  })

  test.each(['Reviews Imag Sleep', 'Sleep', '', 'News Physiol Sci', 'Comments Imag Sleep'])(
    '%j begins with none',
    line => {
      expect(leadingPublicationType(line)).toBeUndefined()
    }
  )
})

test.each([
  ['Addresses', 'Address'],
  ['Bibliographies', 'Bibliography'],
  ['Collected Works', 'Collected Work'],
  ['Congresses', 'Congress'],
  ['Dictionaries', 'Dictionary'],
  ['Directories', 'Directory'],
  ['Evaluation Studies', 'Evaluation Study'],
  ['Interactive Tutorials', 'Interactive Tutorial'],
  ['Lectures', 'Lecture'],
  ['Legal Cases', 'Legal Case'],
  ['Personal Narratives', 'Personal Narrative'],
  ['Portraits', 'Portrait'],
  ['Validation Studies', 'Validation Study'],
  ['Webcasts', 'Webcast']
])('a former name of a type stays, and has the identifier of %s', (former, today) => {
  expect(publicationTypeOf(former)).toStrictEqual({...publicationTypeOf(today), name: former})
})

test('MEDLINE has these tags for the ties, and the headings are their names in words', () => {
  expect(relationTags.flatMap(({tag}) => tag ?? []).join(' ')).toBe(
    'DDIN DRIN CIN CON CRI CRF EIN EFR ECI ECF RPI RPF RRI RRF RIN ROF UIN UOF SPIN ORI PRIN PROF'
  )
  for (const {type, label} of relationTags) {
    if (type.startsWith('Associated')) expect(label).toMatch(/^Dataset (?:described|use reported) in$/)
    else expect(label.replaceAll(' ', '').toLowerCase()).toBe(type.toLowerCase())
  }
})

test('a kind of paper that stands before a source is read however it is spaced', () => {
  expect(leadingPublicationType('Review  J  Nap')).toMatchObject({publicationType: {name: 'Review'}, rest: 'J Nap'})
})

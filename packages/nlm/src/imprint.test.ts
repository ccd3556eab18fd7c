import {expect, test} from 'vitest'
import {readImprint, writeImprint} from './imprint.js'

const press = {publisher: {name: 'Nap Press', location: 'Enugu (NG)'}}

test.each([
  ['Enugu (NG): Nap Press; 2001.', {...press, date: {year: 2001}}],
  ['Enugu (NG): Nap Press; c2001.', {...press, date: {year: 2001}}],
  ['Enugu (NG): Nap Press; © 2001.', {...press, date: {year: 2001}}],
  ['Enugu (NG): Nap Press; 2001–.', {...press, date: {year: 2001}, range: {beginningDate: {year: 2001}}}],
  [
    'Enugu (NG): Nap Press; 2001 May 3-2002 Jun 4.',
    {
      ...press,
      date: {year: 2001, month: 5, day: 3},
      range: {beginningDate: {year: 2001, month: 5, day: 3}, endingDate: {year: 2002, month: 6, day: 4}}
    }
  ],
  ['Enugu (NG): Nap Press; 2016 Christmas.', {...press, date: {year: 2016, raw: '2016 Christmas'}}],
  ['Enugu (NG): Nap Press; 1983 1st Quart.', {...press, date: {year: 1983, raw: '1983 1st Quart'}}],
  ['[Enugu]: N; 2001.', {publisher: {name: 'N', location: '[Enugu]'}, date: {year: 2001}}]
])('an imprint names place, publisher and dates: %s', (text, imprint) => {
  expect(readImprint(text)).toEqual(imprint)
})

test.each([
  'enugu: Nap Press; 2001.',
  'Nap; Press: Enugu; 2001.',
  'Enugu: ; 2001.',
  'Enugu: Nap Press; soon 2001.',
  'Enugu: Nap Press; 2001 c2002.',
  'Nap Press; 2001.',
  'Enugu: Nap Press; soon 2001-2002.',
  'Enugu: Nap Press; 2001-2002 soon.',
  'Enugu: Nap Press; 20c01.',
  `${'Enugu '.repeat(11)}: Nap Press; 2001.`
])('what has another order is none: %s', text => {
  expect(readImprint(text)).toBeUndefined()
})

test('an imprint of which nothing is known is empty', () => {
  expect(writeImprint({})).toBe('')
  expect(writeImprint({pubDate: {year: 2001}})).toBe('2001')
})

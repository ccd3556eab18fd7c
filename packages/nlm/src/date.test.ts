import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {partialDates} from '../test/arbitraries.js'
import {
  monthName,
  readDate,
  readDateTime,
  readDigits,
  readMonth,
  writeDate,
  writeDateTime,
  writeDigits
} from './date.js'

describe('a date as NLM prints it', () => {
  test.each([
    ['2023', {year: 2023}],
    ['2023 Jan', {year: 2023, month: 1}],
    ['2023 Jan 10', {year: 2023, month: 1, day: 10}],
    ['2023 Spring', {year: 2023, season: 'Spring'}],
    ['2019 Sep-Oct', {year: 2019, month: 9, end: {year: 2019, month: 10}}],
    ['2000 Apr 8-14', {year: 2000, month: 4, day: 8, end: {year: 2000, month: 4, day: 14}}],
    ['2000 Mar 29-Apr 4', {year: 2000, month: 3, day: 29, end: {year: 2000, month: 4, day: 4}}],
    ['1998 Dec-1999 Jan', {year: 1998, month: 12, end: {year: 1999, month: 1}}],
    ['2007 Fall-Winter', {year: 2007, season: 'Fall', end: {year: 2007, season: 'Winter'}}],
    ['1944-1945', {year: 1944, end: {year: 1945}}],
    ['1979-1980 Winter', {year: 1979, end: {year: 1980, season: 'Winter'}}],
    ['2015 Dec-2016', {year: 2015, month: 12, end: {year: 2016}}]
  ])('%s is read whole, and needs no raw', (printed, date) => {
    expect(readDate(printed)).toEqual(date)
    expect(writeDate(date)).toBe(printed)
  })

  test.each([
    ['2003 Sep15', {year: 2003, month: 9, day: 15}],
    ['2014 Feb 06', {year: 2014, month: 2, day: 6}],
    ['2013 06 10', {year: 2013, month: 6, day: 10}],
    ['2017 Nov - Dec', {year: 2017, month: 11, end: {year: 2017, month: 12}}],
    ['2019 Sep/Oct', {year: 2019, month: 9, end: {year: 2019, month: 10}}],
    ['Spring 2019', {year: 2019, season: 'Spring'}],
    ['2007 AUTUMN', {year: 2007, season: 'Autumn'}],
    ['1998-99', {year: 1998, end: {year: 1999}}],
    ['2025 Jan–', {year: 2025, month: 1}]
  ])('%s is read too, and kept as it is printed', (printed, date) => {
    expect(readDate(printed)).toEqual({...date, raw: printed})
  })

  test.each([
    '2013 00',
    '1983 1st Quart',
    '1993 Christmas',
    '2023 Jan 32',
    '2001 Jan-Feb-Mar',
    '2001 Foo 3',
    '2001 5th Avenue 2'
  ])('of %s the year is read, and the rest is kept as printed', printed => {
    expect(readDate(printed)).toEqual({year: Number(/\d{4}/.exec(printed)?.[0]), raw: printed})
  })

  test('month 0 is no month', () => {
    expect(readDate('2021 0')).toEqual({year: 2021, raw: '2021 0'})
  })

  test.each(['', '   ', 'last week', '0000 Unknown', '19th century', 'Jan', '12345'])('%j is no date', printed => {
    expect(readDate(printed)).toBeUndefined()
  })

  test('blanks around and between words are tidied', () => {
    expect(readDate(' 2023\n Jan  10 ')).toEqual({year: 2023, month: 1, day: 10})
  })

  test('a date of which nothing was read is written as printed, one without parts as nothing', () => {
    expect(writeDate({raw: 'last week'})).toBe('last week')
    expect(writeDate({})).toBe('')
  })

  test('a written date reads back as itself', () => {
    fc.assert(
      fc.property(partialDates, date => {
        expect(readDate(writeDate(date))).toEqual(date)
      })
    )
  })

  test('what was read is written as it was printed', () => {
    const words = fc.constantFrom(
      '2023',
      '1999',
      'Jan',
      'dec',
      'Fall',
      '8',
      '14',
      '06',
      '-',
      '–',
      '/',
      ' ',
      ' ',
      'x',
      '.'
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 9}), parts => {
        const printed = parts.join('').replace(/ +/g, ' ').trim()
        const date = readDate(printed)
        if (date) expect(writeDate(date)).toBe(printed)
      })
    )
  })
})

describe('months', () => {
  test.each([
    ['Jan', 1],
    ['January', 1],
    ['SEPT', 9],
    ['Sep.', 9],
    ['01', 1],
    ['12', 12]
  ])('%s is %i', (word, month) => {
    expect(readMonth(word)).toBe(month)
  })

  test.each(['', '0', '13', '001', 'Smarch', 'constructor'])('%j is no month', word => {
    expect(readMonth(word)).toBeUndefined()
  })

  test('a number that is no month has no name', () => {
    expect([1, 12, 0, 13].map(monthName)).toEqual(['Jan', 'Dec', '', ''])
  })
})

describe('dates in digits', () => {
  test.each([
    ['20170728', {year: 2017, month: 7, day: 28}],
    ['201707', {year: 2017, month: 7}],
    ['2017', {year: 2017}],
    ['20170700', {year: 2017, month: 7}],
    ['2017/7/8', {year: 2017, month: 7, day: 8}],
    ['2017-07-28', {year: 2017, month: 7, day: 28}]
  ])('%s', (printed, date) => {
    expect(readDigits(printed)).toEqual(date)
  })

  test.each(['', '0000', '20171301', '20170732', '2017072', '2017 Jul'])('%j is none', printed => {
    expect(readDigits(printed)).toBeUndefined()
  })

  test.each([
    ['2018/02/10 06:00', {year: 2018, month: 2, day: 10, hour: 6, minute: 0}],
    ['2018/02/10', {year: 2018, month: 2, day: 10}],
    ['2016', {year: 2016}],
    ['2018-02-10T06:00:07Z', {year: 2018, month: 2, day: 10, hour: 6, minute: 0, second: 7}]
  ])('%s may have the time of day', (printed, date) => {
    expect(readDateTime(printed)).toEqual(date)
  })

  test.each(['2018/02/10 24:00', '2018/02/10 06:60', '2018/02/10 06:00 pm', '06:00', ''])('%j has none', printed => {
    expect(readDateTime(printed)).toBeUndefined()
  })

  test('they are written to the precision that is known', () => {
    expect(writeDigits({year: 2017, month: 7})).toBe('201707')
    expect(writeDateTime({year: 2018, month: 2, day: 10, hour: 6, minute: 0})).toBe('2018/02/10 06:00')
    expect(writeDigits({raw: 'last week'})).toBe('')
  })

  test('a written date reads back as itself', () => {
    fc.assert(
      fc.property(partialDates, fc.nat({max: 23}), fc.nat({max: 59}), ({end: _, season: __, ...date}, hour, minute) => {
        expect(readDigits(writeDigits(date))).toEqual(date)
        expect(readDateTime(writeDateTime({...date, hour, minute}))).toEqual({...date, hour, minute})
      })
    )
  })
})

test('a plain date is read as one whose blanks must be tidied first', () => {
  const signs = fc.constantFrom('2', '0', '1', '9', 'x', ' ', '/', ':')
  const days = fc.oneof(
    fc.date({noInvalidDate: true}).map(day => day.toISOString().slice(0, 10).replaceAll('-', '/')),
    fc.string({unit: signs, maxLength: 10})
  )
  const times = fc.oneof(fc.constantFrom('06:00', '24:00', '23:60', '6:00', ''), fc.string({unit: signs, maxLength: 5}))
  fc.assert(
    fc.property(
      days,
      times,
      fc.constantFrom('Jan 3', 'Feb 31', 'May', 'Mai 1', 'Jun 07', 'Jul 32'),
      (day, time, month) => {
        expect(readDateTime(`${day} ${time}`)).toEqual(readDateTime(` ${day} ${time}`))
        expect(readDigits(day)).toEqual(readDigits(` ${day}`))
        const date = `${day.slice(0, 4)} ${month}`
        expect(readDate(date)).toEqual(readDate(` ${date}`))
      }
    )
  )
})

test('a time of which only the hour is known stands with its minutes at nought', () => {
  expect(writeDateTime({year: 2018, month: 2, day: 10, hour: 6})).toBe('2018/02/10 06:00')
  expect(writeDateTime({year: 2018, month: 2, day: 3, hour: 1, minute: 2, second: 3})).toBe('2018/02/03 01:02:03')
  expect(writeDateTime({year: 2018})).toBe('2018')
})

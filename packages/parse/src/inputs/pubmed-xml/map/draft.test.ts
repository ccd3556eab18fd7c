import {expect, test} from 'vitest'
import {emptyDraft, finished} from './draft.js'

test('an article that has come of a draft has every key that was filled, and no other', () => {
  const draft = emptyDraft()
  const keys = Object.keys(draft)
  for (const key of keys) {
    expect(Object.keys(finished(draft)).includes(key)).toBe(Reflect.get(draft, key) !== undefined)
    Reflect.set(draft, key, key)
    expect(Reflect.get(finished(draft), key)).toBe(key)
  }
  expect(Object.keys(finished(draft)).toSorted()).toEqual(keys.toSorted())
})

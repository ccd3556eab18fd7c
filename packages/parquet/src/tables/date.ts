import {type Column, integers, texts} from '../column.js'

/** The columns of a date. @param prefix Where it stands in the row's part: `date.` */
export function date(prefix: string): Column[] {
  const named = (key: string) => `${prefix}${key} ${key.replace('.', '_')}`
  return [
    ...integers(...['year', 'month', 'day'].map(named)),
    ...texts(named('season')),
    ...integers(...['end.year', 'end.month', 'end.day'].map(named)),
    ...texts(...['end.season', 'raw'].map(named))
  ]
}

/**
 * How the record came about.
 */
import type {HistoryEvent} from '@pubcite/schema/model'
import {nameHash} from '../../../xml.js'
import {element, elements, type Fill, fillFrom} from '../table.js'
import {readDateTimeElement} from './dates.js'

const pubStatus = nameHash('PubStatus')

const events = elements<HistoryEvent[]>({
  PubMedPubDate: element(['PubStatus'], (cursor, list) => {
    const status = cursor.attribute(pubStatus) || 'unknown'
    const date = readDateTimeElement(cursor)
    if (date) list.push({status, date})
  })
})

/** `History` */
export const history: Fill<{history: HistoryEvent[]}> = (cursor, {history: list}) => fillFrom(cursor, events, list)

/** Prints with a style of the user's in a thread of its own: whoever started it may end it. */
import {parentPort, workerData} from 'node:worker_threads'
import {loadStyle} from '@pubcite/styles'
import type {StyleWork} from './own-style.js'

const {csl, locale, format, lists} = workerData as StyleWork
const style = await loadStyle(csl, locale === undefined ? {} : {locale})
parentPort!.postMessage(lists.map(articles => style.bibliography(articles, {format})))

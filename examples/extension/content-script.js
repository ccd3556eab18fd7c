import {parsePmcHtml} from '@pubcite/parse/pmc-html'
import {parsePubmedHtml} from '@pubcite/parse/pubmed-html'
import {show} from './dialog.js'

// The page that the reader sees is the input: nothing is fetched, and it works behind a login and without a net.
const parse = location.host.startsWith('pmc.') ? parsePmcHtml : parsePubmedHtml // no other format is carried
const {articles} = parse(document.documentElement.outerHTML)
if (articles.length > 0) show(articles)

import {parsePmcText} from '@pubcite/parse/pmc-text'
import {parsePubmedText} from '@pubcite/parse/pubmed-text'
import {show} from './dialog.js'

// An address has to be short: this reads the text that one would copy, and so carries no parser of HTML.
const parse = location.host.startsWith('pmc.') ? parsePmcText : parsePubmedText
const {articles} = parse(document.body.innerText)
if (articles.length > 0) show(articles)
else alert('There is no article on this page.')

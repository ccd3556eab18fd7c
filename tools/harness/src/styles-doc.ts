/**
 * `docs/styles.md`: three references in every style, to look at.
 */
import {formatNlm} from '@pubcite/format'
import {
  type Article,
  type Author,
  emptyArticle,
  emptyBook,
  emptyGroup,
  emptyJournal,
  emptyPerson
} from '@pubcite/schema/model'
import {loadStyle, styleNames} from '@pubcite/styles'

const person = (lastName: string, foreName: string, initials: string, suffix?: string): Author => ({
  ...emptyPerson(lastName),
  foreName,
  initials,
  ...(suffix !== undefined && {suffix})
})

const sleepers = [
  person('Okafor', 'Nkechi K', 'NK', 'Jr'),
  person('van der Lindt', 'Zoë', 'Z'),
  person('Magalhãez', 'João P', 'JP'),
  person('Ōnuma', 'Haruka', 'H'),
  person("O'Dormond", 'Seán', 'S'),
  person('Li', 'Wen-Yu', 'WY'),
  person('Le Goffic', 'Françoise', 'F'),
  person('Papadimitrakis', 'Eleni', 'E')
]

/** An article with more authors than most styles print, of a journal that also printed it. */
const article: Article = {
  ...emptyArticle(),
  title: 'Afternoon naps of TP53-deficient mice: a randomised trial of H2O',
  titleHtml: 'Afternoon naps of <i>TP53</i>-deficient mice: a randomised trial of H<sub>2</sub>O',
  authors: [...sleepers, emptyGroup('Imaginary Sleep Study Group')],
  journal: {...emptyJournal(), title: 'Journal of Imaginary Sleep', medlineTa: 'J Imag Sleep'},
  pubDate: {year: 2023, month: 4},
  articleDate: {year: 2022, month: 11, day: 28},
  pubModel: 'Print-Electronic',
  volume: '12',
  issue: '4 Suppl 1',
  pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
  languages: ['eng'],
  ids: {doi: '10.5555/jis.2023.0225', pmid: '90000001', pmcid: 'PMC9000001'}
}

/** A chapter of a book with editors. */
const chapter: Article = {
  ...emptyArticle('book-chapter'),
  title: 'Dozing in committee meetings',
  authors: [person('Hambeck', 'Greta W', 'GW'), person('Du Clos', 'Émile', 'E')],
  book: {
    ...emptyBook(),
    title: 'The Wakeful Reader',
    editors: [person('Kwon', 'Ji-ho', 'JH'), person('Xu', 'Xiao Ming', 'XM')],
    edition: '2nd',
    publisher: {name: 'Acme Quiet Press', location: 'Neustadt (DE)'},
    isbns: ['9780000000002']
  },
  pubDate: {year: 2019},
  pagination: {medlinePgn: '41-57', startPage: '41', endPage: '57'},
  languages: ['eng'],
  ids: {}
}

/** A preprint by a group. */
const preprint: Article = {
  ...emptyArticle(),
  title: 'Does counting sheep scale? A pooled analysis of 1.2 million flocks',
  authors: [emptyGroup('Worldwide Flock Counting Consortium')],
  journal: {...emptyJournal(), title: 'dreamRxiv', medlineTa: 'dreamRxiv'},
  pubDate: {year: 2024, month: 2, day: 9},
  pagination: {medlinePgn: '2024.02.07.24300001'},
  publicationTypes: [{name: 'Preprint', ui: 'D000076942'}],
  languages: ['eng'],
  ids: {doi: '10.5555/2024.02.07.24300001', pmid: '90000003'}
}

const articles = [article, chapter, preprint]

/** The whole document. */
export async function stylesDoc(): Promise<string> {
  const parts = [
    '# References in every style',
    'Made by `npm run styles-table`: an article with many authors, a chapter, and a preprint by a group, all made up. ' +
      'Styles that sort have put them in their own order.',
    '## NLM, as PubMed prints it: `formatNlm`',
    formatNlm(articles, {format: 'markdown', numbered: true}).trim(),
    'With at most six authors, as ICMJE has it (`{authors: 6}`):',
    formatNlm([article], {format: 'markdown', authors: 6}).trim(),
    'With at most three (`{authors: 3}`):',
    formatNlm([article], {format: 'markdown', authors: 3}).trim()
  ]
  for (const {name, title, aliases} of styleNames) {
    const style = await loadStyle(name)
    parts.push(`## ${title}: \`${name}\``)
    if (aliases.length > 0) parts.push(`Also: ${aliases.map(alias => `\`${alias}\``).join(', ')}.`)
    parts.push(style.bibliography(articles, {format: 'markdown'}).trim())
  }
  return `${parts.join('\n\n')}\n`
}

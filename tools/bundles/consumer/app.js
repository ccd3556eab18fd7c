// What a page with a reference in it would do.
import {emptyArticle, emptyPerson} from '@pubcite/schema/model'
import {loadStyle} from '@pubcite/styles'

const article = {
  ...emptyArticle(),
  ids: {doi: '10.5555/sleep.1'},
  title: 'Sleep and H2O in E. coli: a trial',
  titleHtml: 'Sleep and H<sub>2</sub>O in <i>E. coli</i>: a trial',
  authors: [
    {...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK'},
    {...emptyPerson('van der Berg'), foreName: 'Jan', initials: 'J', suffix: 'Jr'}
  ],
  journal: {title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep', issns: []},
  pubDate: {year: 2023, month: 1, day: 10},
  volume: '4',
  issue: '2',
  pagination: {medlinePgn: '101-9', startPage: '101', endPage: '109'}
}

globalThis.printed = loadStyle('apa').then(apa => apa.bibliography([article], {format: 'html'}))

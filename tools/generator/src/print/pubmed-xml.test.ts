import {emptyArticle, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {generateArticle} from '../generate.js'
import {carriedByPubmedXml, printPubmedXml} from './pubmed-xml.js'

test('a record in full', () => {
  const xml = printPubmedXml({
    ...emptyArticle(),
    ids: {pmid: '90000003'},
    articleIds: [{type: 'pubmed', id: '90000003'}],
    title: 'H2O & sleep',
    titleHtml: 'H<sub>2</sub>O &amp; sleep',
    authors: [
      {...emptyPerson('Okafor'), foreName: 'Nkechi', initials: 'N', equalContribution: true},
      {...emptyGroup('Quiet Group'), investigators: 'IL1'}
    ],
    investigators: [{...emptyPerson('Ito'), listId: 'IL1'}],
    journal: {medlineTa: 'Rest', issns: [{issn: '9900-0008', type: 'Electronic'}]},
    pubDate: {year: 1998, month: 12, end: {year: 1999, month: 1}},
    pagination: {medlinePgn: '1-3', startPage: '1', endPage: '3'},
    abstract: {
      sections: [
        {label: 'AIM', category: 'OBJECTIVE', text: 'x2', textHtml: '<math display="block"><mi>x2</mi></math>'}
      ]
    }
  })
  expect(
    xml
      .split('\n')
      .slice(3, -3)
      .map(line => line.trim())
      .join('\n')
  ).toBe(`<PubmedArticle>
<MedlineCitation Status="MEDLINE">
<PMID Version="1">90000003</PMID>
<Article PubModel="Print">
<Journal>
<ISSN IssnType="Electronic">9900-0008</ISSN>
<JournalIssue CitedMedium="Internet">
<PubDate>
<MedlineDate>1998 Dec-1999 Jan</MedlineDate>
</PubDate>
</JournalIssue>
</Journal>
<ArticleTitle>H<sub>2</sub>O &amp; sleep.</ArticleTitle>
<Pagination>
<MedlinePgn>1-3</MedlinePgn>
</Pagination>
<Abstract>
<AbstractText Label="AIM" NlmCategory="OBJECTIVE"><DispFormula><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" display="block"><mml:mi>x2</mml:mi></mml:math></DispFormula></AbstractText>
</Abstract>
<AuthorList CompleteYN="Y">
<Author ValidYN="Y" EqualContrib="Y">
<LastName>Okafor</LastName>
<ForeName>Nkechi</ForeName>
<Initials>N</Initials>
</Author>
<Author ValidYN="Y" EqualContrib="N">
<CollectiveName Investigators="IL1">Quiet Group</CollectiveName>
</Author>
</AuthorList>
</Article>
<MedlineJournalInfo>
<MedlineTA>Rest</MedlineTA>
</MedlineJournalInfo>
<InvestigatorList ID="IL1">
<Investigator ValidYN="Y">
<LastName>Ito</LastName>
</Investigator>
</InvestigatorList>
</MedlineCitation>
<PubmedData>
<PublicationStatus>ppublish</PublicationStatus>
<ArticleIdList>
<ArticleId IdType="pubmed">90000003</ArticleId>
</ArticleIdList>
</PubmedData>`)
})

test('what is carried is carried again', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const carried = carriedByPubmedXml(generateArticle(seed, {complete: seed % 2 === 0}))
    expect(carriedByPubmedXml(carried)).toEqual(carried)
  }
})

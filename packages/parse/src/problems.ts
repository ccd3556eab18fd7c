import type {Severity} from '@pubcite/schema/model'

/**
 * Every diagnostic of this package: its code, how much it costs, and its sentence.
 * `error`: a record is missing. `warning`: a part of a record is missing or doubtful. `info`: nothing is missing.
 */
export const problems = {
  'parse/unknown-format': ['error', 'This is none of the formats that pubcite reads.'],
  'parse/empty': ['info', 'There is no text.'],
  'parse/gzip': ['error', 'This is gzip: give it to parseStream, which unpacks it.'],
  'parse/encoding': ['warning', 'Some bytes are no UTF-8. They are read as windows-1252.'],
  'parse/gzip-damaged': ['error', 'The gzip is cut or damaged. What comes before that is read.'],
  'parse/gzip-trailing': ['warning', 'Something follows the gzip. It is left out.'],
  'parse/too-long': ['error', 'This is longer than a stream keeps at once. It is not read from here on.'],
  'parse/too-many': ['error', 'There are more records than a stream was to read. What follows is left out.'],
  'parse/too-deep': ['warning', 'This is nested deeper than any page. From here on it is read as if it were not.'],
  'parse/gzip-ratio': ['error', 'This gzip unpacks to far more than records do. It is not unpacked any further.'],
  'parse/no-record': ['error', 'There is no record in this text.'],

  // Copied PubMed page
  'pubmed-text/no-pmid': ['info', 'This page says no PMID of its article.'],
  'pubmed-text/pmid-from-address': ['info', 'The PMID is taken from the address that stands above the article.'],
  'pubmed-text/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'pubmed-text/no-title': ['warning', 'No title stands where this page has it.'],
  'pubmed-text/unreadable-citation': ['warning', 'The line of date and pages is not in a form that PubMed prints.'],
  'pubmed-text/dates-differ': ['warning', 'This page gives two different years for its article.'],
  'pubmed-text/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],
  'pubmed-text/stray-line': ['info', 'This text is no part of a page that we know. It is left out.'],

  // Pages that hold no article
  'page/no-article': ['error', 'There is no article on this page.'],
  'page/captcha': ['error', 'This page asks whether a person reads it. It was saved in place of the article.'],
  'page/blocked': ['error', 'This page says that access was refused. It was saved in place of the article.'],
  'page/login': ['error', 'This page asks for an account. It was saved in place of the article.'],
  'page/no-result': ['error', 'This page says that the search found nothing.'],
  'page/error-page': ['error', 'This page says that the article could not be shown.'],
  'page/cookies': ['error', 'This page asks for cookies. It was saved in place of the article.'],
  'page/cut': ['warning', 'This page ends before its end tags do. What would follow is missing.'],

  // PubMed pages: an article, a list of results, the design until 2020
  'pubmed-html/no-heading': [
    'warning',
    'This page has lost the heading of its article. What the head of the file says is kept.'
  ],
  'pubmed-html/no-pmid': ['info', 'This page says no PMID of its article.'],
  'pubmed-html/no-title': ['warning', 'No title stands where this page has it.'],
  'pubmed-html/unreadable-citation': ['warning', 'The line of date and pages is not in a form that PubMed prints.'],
  'pubmed-html/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'pubmed-html/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],
  'pubmed-html/unknown-section': ['info', 'This section is none that we know. It is kept in `extra`.'],
  'pubmed-search-html/no-pmid': ['info', 'This item says no PMID.'],
  'pubmed-search-html/no-title': ['warning', 'This item has no title.'],
  'pubmed-search-html/unreadable-citation': [
    'warning',
    'The line of journal and pages is not in a form that PubMed prints.'
  ],
  'pubmed-search-text/no-title': ['warning', 'This item has no title.'],
  'pubmed-search-text/unreadable-citation': ['warning', 'No line of journal and pages stands where this item has it.'],
  'pubmed-html-legacy/no-pmid': ['info', 'This page says no PMID of its article.'],
  'pubmed-html-legacy/no-title': ['warning', 'No title stands where this page has it.'],
  'pubmed-html-legacy/unreadable-citation': [
    'warning',
    'The line of journal, date and pages is not in a form that PubMed prints.'
  ],
  'pubmed-html-legacy/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'pubmed-html-legacy/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],

  // PMC pages
  'pmc-html/no-pmcid': ['info', 'This page says no PMCID of its article.'],
  'pmc-html/no-title': ['warning', 'No title stands where this page has it.'],
  'pmc-html/unreadable-citation': ['warning', 'The line of journal, date and pages is not in a form that PMC prints.'],
  'pmc-html/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'pmc-html/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],

  // Bookshelf
  'bookshelf-html/no-title': ['warning', 'No title stands where this page has it.'],
  'bookshelf-html/no-id': ['info', 'This page does not say its accession (NBK…).'],
  'bookshelf-html/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],

  // PMC page, copied
  'pmc-text/no-title': ['warning', 'No title stands where this page has it.'],
  'pmc-text/unreadable-citation': ['warning', 'The line of journal, date and pages is not in a form that PMC prints.'],
  'pmc-text/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],

  // MEDLINE
  'medline/stray-text': ['warning', 'This text belongs to no field.'],
  'medline/unindented-line': ['info', 'This line has lost its indent. It is read as part of the field before it.'],
  'medline/unknown-tag': ['info', 'This tag is none of MEDLINE. The field is kept in `extra`.'],
  'medline/repeated-field': ['warning', 'A record has this field once. The second is kept in `extra`.'],
  'medline/ownerless-field': ['warning', 'This belongs to a person, and none stands before it. It is kept in `extra`.'],
  'medline/unreadable-date': ['warning', 'This date is not in a form that NLM prints.'],
  'medline/unreadable-id': ['warning', 'This is no identifier of its kind.'],
  'medline/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'medline/no-pmid': ['info', 'This record has no PMID.'],

  // CSV
  'csv/no-header': ['warning', 'No header stands above this row, so nobody can tell what its cells are.'],
  'csv/stray-quote': ['info', 'This quotation mark should be doubled. It is read as text.'],
  'csv/unclosed-quote': ['warning', 'This quotation mark is never closed. From here on each line is a row.'],
  'csv/damaged-pmid': ['warning', 'A spreadsheet made a rounded number of this PMID. It is kept in `extra`.'],
  'csv/unreadable-id': ['warning', 'This is no identifier of its kind. It is kept in `extra`.'],
  'csv/unreadable-date': ['warning', 'This is no date of the form year/month/day. It is kept in `extra`.'],
  'csv/unreadable-citation': ['warning', 'The citation is not in a form that PubMed prints.'],
  'csv/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'csv/dois-differ': ['info', 'The citation has another DOI than its column. Both are in `articleIds`.'],
  'csv/no-title': ['warning', 'This row has no title.'],
  'csv/no-pmid': ['info', 'This row has no PMID.'],
  'csv/other-database': ['error', 'This row is of another database than PubMed.'],

  // esummary
  'esummary/error-answer': ['error', 'NCBI answered with an error here, and not with records.'],
  'esummary/rate-limit': ['error', 'NCBI refused to answer, since it was asked too often in a second.'],
  'esummary/empty-answer': ['error', 'This answer has no record in it.'],
  'esummary/no-summary': ['error', 'NCBI found no record of this id.'],
  'esummary/other-database': ['error', 'This summary is of a database that holds no articles.'],
  'esummary/not-json': ['warning', 'This is not well-formed JSON. What can be read is kept.'],
  'esummary/unknown-field': ['info', 'This field is none that we know. It is kept in `extra`.'],
  'esummary/unreadable-date': ['warning', 'This date is not in a form that NLM prints. It is kept as printed.'],
  'esummary/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],

  // Abstract (text)
  'abstract-text/unreadable-citation': [
    'warning',
    'The line of journal, date and pages is not in a form that PubMed prints.'
  ],
  'abstract-text/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'abstract-text/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],
  'abstract-text/no-title': ['warning', 'No title stands where this record has it.'],
  'abstract-text/no-pmid': ['info', 'This record has no PMID.'],
  'abstract-text/stray-text': ['warning', 'This text belongs to no record.'],

  // RIS
  'ris/stray-text': ['warning', 'This text belongs to no field.'],
  'ris/no-type': ['warning', 'This record does not say its type (TY).'],
  'ris/unknown-type': ['info', 'This type is none of RIS. It is kept in `sourceType`.'],
  'ris/no-end': ['warning', 'This record has no end (ER). It may be cut.'],
  'ris/unknown-tag': ['info', 'This tag is none of RIS. The field is kept in `extra`.'],
  'ris/repeated-field': ['warning', 'A record has this once. The second is kept in `extra`.'],
  'ris/unreadable-date': ['warning', 'This is no date. It is kept in `extra`.'],
  'ris/dates-differ': ['warning', 'This date says something else than the one before it. It is kept in `extra`.'],
  'ris/unreadable-id': ['warning', 'This is no identifier of its kind. It is kept in `extra`.'],

  // CSL-JSON
  'csl-json/stray-text': ['warning', 'This text is no JSON.'],
  'csl-json/broken-item': ['error', 'This item is not well-formed JSON. It is left out.'],
  'csl-json/no-item': ['error', 'This is no item of CSL-JSON: it has neither a type nor a title.'],
  'csl-json/ncbi-error': ['error', 'NCBI answered with an error here, and not with an item.'],
  'csl-json/wrong-value': ['warning', 'This field cannot have such a value. It is kept in `extra`.'],
  'csl-json/unknown-field': ['info', 'CSL-JSON has no such field. It is kept in `extra`.'],

  // XML
  'xml/not-well-formed': ['warning', 'This is not well-formed XML. What can be read is kept.'],
  'xml/unknown-entity': ['warning', 'This reference names no character of XML. It is kept as printed.'],
  'xml/entity-declaration': ['warning', 'This document declares entities of its own. They are not expanded.'],
  'xml/cut': ['warning', 'The document ends before its elements do.'],

  // JATS
  'jats/not-served': ['error', 'The server answered with an error here, and not with an article.'],
  'jats/empty-set': ['error', 'There is no article in this document.'],
  'jats/no-title': ['warning', 'This article has no title.'],
  'jats/unknown-element': ['info', 'JATS has no such element here. It is kept in `extra`.'],
  'jats/unreadable-date': ['warning', 'This date has no year that can be read. It is kept in `extra`.'],
  'jats/nameless-contributor': ['warning', 'This contributor has no name. What else is said is kept in `extra`.'],
  'jats/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'jats/unclaimed-affiliation': ['info', 'No author refers to this affiliation. It is kept in `extra`.'],
  'jats/empty-reference': ['warning', 'This reference has no text. Its identifier stands in its place.'],

  // PubMed XML
  'pubmed-xml/truncated': ['warning', 'This record ends before its elements do. What stood before is kept.'],
  'pubmed-xml/empty-record': ['error', 'This record has neither an identifier nor a title.'],
  'pubmed-xml/efetch-error': ['error', 'NCBI answered with an error here, and not with records.'],
  'pubmed-xml/web-page': ['error', 'This is a web page, not PubMed XML.'],
  'pubmed-xml/empty-set': ['error', 'This set has no record in it: none of the ids that were asked for was found.'],
  'pubmed-xml/stray-text': ['warning', 'This text stands between records, and belongs to none.'],
  'pubmed-xml/no-pmid': ['info', 'This record has no PMID.'],
  'pubmed-xml/unknown-element': ['info', 'The DTD has no such element here. It is kept in `extra`.'],
  'pubmed-xml/unknown-attribute': ['info', 'The DTD has no such attribute here. It is kept in `extra`.'],
  'pubmed-xml/repeated-element': ['warning', 'This element may stand once. The second is kept in `extra`.'],
  'pubmed-xml/nameless-author': ['warning', 'This author has no name. What else is said is kept in `extra`.'],
  'pubmed-xml/unreadable-date': ['warning', 'This date is not in a form that NLM prints. It is kept as printed.'],
  'pubmed-xml/unreadable-id': ['warning', 'This is no identifier of its kind, or a second one. It is kept as printed.'],

  // Citations: NLM citations, Summary (text)
  'citation/unreadable': ['error', 'This is no citation in the form that NLM prints.'],
  'citation/doubtful-part': ['warning', 'A part of this citation is in none of the fields that were read.'],
  'citation/maybe-cut': ['info', 'This citation names no author, or does not end in a period: it may be cut.'],
  'citation/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'nlm-citation/heading': ['info', 'This heading is no citation. It is left out.'],
  'summary-text/stray-text': ['warning', 'This text stands before the first number. It is left out.'],

  // Notes
  'notes/left-alone': ['info', 'This text is none of the formats that pubcite reads. It is left alone.'],

  // PMID list
  'pmid-list/only-numbers': ['info', 'There is nothing but PMIDs here: the articles have no other field.'],
  'pmid-list/stray-line': ['error', 'This line has more than PMIDs. It is left out.'],
  'pmid-list/no-pmid': ['error', 'This number is no PMID.']
} as const satisfies Record<string, readonly [Severity, string]>

export type ProblemCode = keyof typeof problems

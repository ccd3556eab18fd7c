/** What an indexer assigns. Names of MeSH are facts of the trade; most here are made up, and all UIs are. */
import type {ArticleIdType, PublicationType} from '@pubcite/schema/model'

export const descriptors = [
  {name: 'Humans', ui: 'D006801'},
  {name: 'Female', ui: 'D005260'},
  {name: 'Sleep Depth', ui: 'D990001'},
  {name: 'Kidney Weariness, Chronic', ui: 'D990002'},
  {name: 'Rest, Applied', ui: 'D990003'},
  {name: 'Models, Quiet', ui: 'D990004'},
  {name: 'Dreams, Waking Boundary', ui: 'D990005'},
  {name: 'Ravenholm', ui: 'D990006', type: 'Geographic'},
  {name: 'Nordmark', ui: 'D0009900071', type: 'Geographic'},
  {name: 'Pillows', ui: 'D990008'},
  {name: 'Night Shift (Nursing)', ui: 'D990009'},
  {name: 'Zelaprine', ui: 'D990010'},
  {name: 'Aged, 80 and over', ui: 'D000369'},
  {name: 'Mice, Inbred Drowsy', ui: 'D990011'}
] as const

export const qualifiers = [
  {name: 'therapeutic use', ui: 'Q000627'},
  {name: 'epidemiology', ui: 'Q000453'},
  {name: 'drug effects', ui: 'Q000187'},
  {name: 'history', ui: 'Q000266'},
  {name: 'methods', ui: 'Q000379'}
] as const

export const substances = [
  {name: 'Zelaprine', number: '3KX376GY7L', ui: 'C990101'},
  {name: 'Dream Factor 2', ui: 'D990102'},
  {name: 'Oxylipin Synthase', number: 'EC 3.4.21.68', ui: 'D990103'},
  {name: 'ferrolate (III)', number: '7439-89-6', ui: 'C990104'},
  {name: '1-(2-dormyl)-3,5-quietol', ui: 'C990105'},
  {name: 'Water', number: '059QF0KO0R', ui: 'D014867'},
  {name: 'RNA, Small Drowsy', number: '0', ui: 'D990106'}
] as const

export const supplementary = [
  {name: 'Ravenholm sleep fever', type: 'Disease', ui: 'C990201'},
  {name: 'ZEST protocol', type: 'Protocol', ui: 'C990202'},
  {name: 'Dormivirus nordicus', type: 'Organism', ui: 'C990203'},
  {name: 'lunate sleep nucleus', type: 'Anatomy', ui: 'C990204'},
  {name: 'Valley people', type: 'Population', ui: 'C990205'}
] as const

export const geneSymbols = ['SNZ1', 'nap-2', "rest5'", 'H-SLP'] as const
export const missions = ['Flight Experiment, Quiet-9, 1988', 'STS Shuttle Project, short duration'] as const
export const citationSubsets = ['IM', 'AIM', 'N', 'D', 'OM', 'S', 'QIS'] as const

export const otherIds = [
  {source: 'NASA', id: '88123456'},
  {source: 'KIE', id: 'KIE/12345'},
  {source: 'PIP', id: '091234'},
  {source: 'POP', id: '00234567'},
  {source: 'ARPL', id: 'A-77'},
  {source: 'CPC', id: 'CPC 4'},
  {source: 'IND', id: 'IND20567890'},
  {source: 'CPFH', id: '12'},
  {source: 'CLML', id: '6034:17250:340'},
  {source: 'NRCBL', id: 'NRCBL 15.2'},
  {source: 'NLM', id: 'Q-9900'},
  {source: 'QCIM', id: 'Q 5'}
] as const

export const noteOwners = ['NLM', 'NASA', 'PIP', 'KIE', 'HSR', 'HMD'] as const
export const keywordOwners = ['NOTNLM', 'NLM', 'NLM-AUTO', 'NASA', 'PIP', 'KIE', 'HHS'] as const
export const abstractTypes = ['Publisher', 'plain-language-summary', 'AAMC', 'AIDS', 'KIE', 'PIP', 'NASA'] as const

export const publicationTypes: readonly PublicationType[] = [
  {name: 'Case Reports', ui: 'D002363'},
  {name: 'Clinical Trial', ui: 'D016430'},
  {name: 'Comparative Study', ui: 'D003160'},
  {name: 'English Abstract', ui: 'D004740'},
  {name: 'Historical Article', ui: 'D016456'},
  {name: 'Meta-Analysis', ui: 'D017418'},
  {name: 'Multicenter Study', ui: 'D016448'},
  {name: 'Observational Study', ui: 'D064888'},
  {name: 'Randomized Controlled Trial', ui: 'D016449'},
  {name: 'Research Support, N.I.H., Extramural', ui: 'D052061'},
  {name: "Research Support, Non-U.S. Gov't", ui: 'D013485'},
  {name: 'Review', ui: 'D016454'},
  {name: 'Systematic Review', ui: 'D000078182'}
]

/** Kinds of article that take the place of `Journal Article`. */
export const shortTypes: readonly PublicationType[] = [
  {name: 'Letter', ui: 'D016422'},
  {name: 'Editorial', ui: 'D016421'},
  {name: 'Comment', ui: 'D016420'},
  {name: 'News', ui: 'D016433'},
  {name: 'Biography', ui: 'D019215'}
]

export const funders = [
  {grantId: 'R01 ZZ012345', acronym: 'ZZ', agency: 'NIQ NIH HHS', country: 'United States'},
  {grantId: 'MR/K0066650/9', acronym: 'MRC_', agency: 'Medical Rest Council', country: 'United Kingdom'},
  {grantId: 'HHSN9982011004C', agency: 'Institute of Quiet', country: 'United States'},
  {grantId: '2023-01-77', agency: 'Three Valleys Foundation'},
  {acronym: 'WT_', agency: 'Wellrest Trust', country: 'United Kingdom'},
  {agency: 'Council for Night Work', country: 'Canada'},
  {grantId: '001', acronym: 'WHQ_', agency: 'World Rest Organization', country: 'International'}
] as const

export const dataBanks = [
  {name: 'ClinicalTrials.gov', numbers: ['NCT09990001', 'NCT09990002']},
  {name: 'GENBANK', numbers: ['ZZ123456']},
  {name: 'GEO', numbers: ['GSE9990001', 'GSE9990002', 'GSE9990003']},
  {name: 'PDB', numbers: ['9ZZZ']},
  {name: 'Dryad', numbers: ['10.5555/dryad.zz9']},
  {name: 'ISRCTN', numbers: ['ISRCTN99900012']},
  {name: 'UniProtKB', numbers: []}
] as const

/** What `ArticleId@IdType` may say beyond pubmed, doi, pii, pmc and mid. */
export const rareIds: readonly {type: ArticleIdType; id: string}[] = [
  {type: 'pmcpid', id: 'pmcpid990'},
  {type: 'pmpid', id: 'pmpid991'},
  {type: 'medline', id: '99123456'},
  {type: 'sici', id: '0000-0019(19960101)77:1<1::AID-ZZ1>3.0.TX;2-#'},
  {type: 'pmcbook', id: 'zzbook'}
]

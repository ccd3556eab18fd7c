/** Words of which titles and sentences are put together. None is copied from anywhere. */

export const topics = [
  'sleep onset',
  'hepatic glucose output',
  'corneal thickness',
  'tidal volume',
  'grip strength',
  'plasma oxylipins',
  'axonal transport',
  'cochlear tuning',
  'wound closure',
  'night-time cough',
  'renal sodium handling',
  'bone turnover',
  'postural sway',
  'olfactory memory',
  'gastric emptying',
  'vagal tone',
  'platelet adhesion',
  'melatonin rhythm',
  'muscle spindle firing',
  'lymphatic drainage',
  'enamel repair',
  'barrier function of the gut',
  'alpha-synuclein seeding'
] as const

export const agents = [
  'oral zelaprine',
  'bright evening light',
  'low-dose corvastatin',
  'a salt-poor diet',
  'slow breathing exercises',
  'inhaled fenomist',
  'weekly tormizumab',
  'seaweed extract',
  'whole-body cooling',
  'intravenous ferrolate',
  'early mobilisation',
  'nasal arginil',
  'ultrasound-guided massage',
  'fermented oat milk',
  'telephone coaching'
] as const

export const groups = [
  'adults with restless nights',
  'school-age children',
  'retired divers',
  'night-shift nurses',
  'aged laboratory mice',
  'zebrafish larvae',
  'women after a second birth',
  'people living above 3000 m',
  'dairy farmers',
  'preterm infants',
  'kidney transplant recipients',
  'amateur cyclists',
  'a rural cohort',
  'cultured human keratinocytes'
] as const

export const designs = [
  'a randomised crossover trial',
  'a nested case-control study',
  'protocol for a stepped-wedge trial',
  'a scoping review',
  'ten-year follow-up of a birth cohort',
  'a pilot study',
  'an individual participant data meta-analysis',
  'secondary analysis of a registry',
  'results from three valleys',
  'a modelling study',
  'a consensus statement'
] as const

export const findings = [
  'rose by a third within six weeks',
  'did not differ between the arms',
  'fell slowly and then levelled off',
  'was higher in those who walked to work',
  'followed the length of the day',
  'could be told apart from noise only twice',
  'varied more between hospitals than between patients',
  'returned to its first value after the washout',
  'was lost when the gene was silenced',
  'depended on age but not on weight',
  'was seen in every second animal'
] as const

export const openings = [
  'In this work',
  'At the second visit',
  'By the end of follow-up',
  'In the per-protocol set',
  'Against expectation',
  'After adjustment for age',
  'In a sensitivity analysis',
  'Under dim red light',
  'In both centres',
  'At sea level'
] as const

export const verbs = [
  'we measured',
  'we asked whether',
  'little is known about',
  'nobody has yet described',
  'we set out to compare',
  'trained raters scored',
  'two blinded readers judged',
  'guidelines disagree on',
  'we revisited the role of'
] as const

export const closers = [
  'Larger trials should settle the matter',
  'These findings argue for patience',
  'Whether this holds elsewhere is open',
  'The method is cheap and needs no special training',
  'Clinicians may wish to wait',
  'We share all code and tables',
  'Attention should now turn to prevention',
  'No serious harm was reported'
] as const

export const figures = [
  '95% CI 0.71-0.98',
  'P = .03',
  'p<0.001',
  '12.4 ± 3.1 mmol/L',
  'n=48',
  '37.5 °C',
  '≥ 2 h',
  'I² = 41%',
  '3:1',
  'odds ratio 1.4',
  '10 µg/kg',
  'κ = 0.82',
  '5\u2009mg',
  'median 9\u00a0d',
  'α=0.05',
  '-1.04 [−1.27 to −0.81]',
  '25 (52%)'
] as const

export const keywords = [
  'sleep hygiene',
  'crossover trials',
  'Melatonin',
  'oxylipins',
  'public health',
  'gut-brain axis',
  'C57BL/6',
  'fMRI',
  'quality of life',
  'COVID-19',
  'machine learning',
  'patient-reported outcomes',
  'IL-6',
  'biobank',
  'wearable devices',
  'health equity',
  'Drosophila',
  'real-world data',
  'T-cell receptor',
  'long-term care',
  'n-of-1',
  'Öresund cohort'
] as const

/** Labels of abstract sections, with what NLM takes them to mean. */
export const sectionPlans = [
  [
    ['BACKGROUND', 'BACKGROUND'],
    ['METHODS', 'METHODS'],
    ['RESULTS', 'RESULTS'],
    ['CONCLUSIONS', 'CONCLUSIONS']
  ],
  [
    ['OBJECTIVE', 'OBJECTIVE'],
    ['DESIGN', 'METHODS'],
    ['SETTING', 'METHODS'],
    ['FINDINGS', 'RESULTS'],
    ['INTERPRETATION', 'CONCLUSIONS']
  ],
  [
    ['BACKGROUND AND AIMS', 'OBJECTIVE'],
    ['MATERIALS & METHODS', 'METHODS'],
    ['RESULTS', 'RESULTS'],
    ['CONCLUSION', 'CONCLUSIONS'],
    ['TRIAL REGISTRATION', 'UNASSIGNED']
  ],
  [
    ['Introduction', undefined],
    ['Methods', undefined],
    ['Results', undefined],
    ['Discussion', undefined]
  ],
  [
    ['WHAT IS KNOWN', 'BACKGROUND'],
    ['WHAT IS NEW', 'UNASSIGNED'],
    ["REVIEWER'S CONCLUSIONS", 'CONCLUSIONS']
  ],
  [
    ['PURPOSE', 'OBJECTIVE'],
    ['PATIENTS/PARTICIPANTS', 'METHODS'],
    ['MAIN OUTCOME MEASURES', 'METHODS'],
    ['RESULTS', 'RESULTS'],
    ['LIMITATIONS', 'UNASSIGNED'],
    ['CONCLUSIONS', 'CONCLUSIONS']
  ]
] as const

/** Titles in other languages, with their translation. */
export const translatedTitles = [
  {language: 'ger', title: 'Sleep on the ward: what helps', vernacular: 'Schlaf auf der Station – was hilft'},
  {language: 'fre', title: 'The cough of the elderly', vernacular: "La toux de la personne âgée à l'hôpital"},
  {language: 'spa', title: 'Is rest enough after a sprain?', vernacular: '¿Basta el reposo después de un esguince?'},
  {language: 'chi', title: 'Progress in the study of gastric rhythm', vernacular: 'Wei jielü de yanjiu jinzhan'},
  {language: 'jpn', title: 'A case of winter urticaria', vernacular: 'Fuyu no jinmashin no ichirei'},
  {language: 'rus', title: 'Hypoxia in mountain villages', vernacular: 'Gipoksiia v gornykh selakh'},
  {language: 'por', title: 'Fishermen and their knees', vernacular: 'Os pescadores e os seus joelhos'},
  {language: 'tur', title: 'Teaching hand washing', vernacular: 'El yıkamanın öğretilmesi'},
  {language: 'pol', title: 'Iron stores in rowers', vernacular: 'Zapasy żelaza u wioślarzy'},
  {language: 'cze', title: 'Hearing loss of organ builders', vernacular: 'Nedoslýchavost varhanářů'}
] as const

export const languages = [
  'eng',
  'eng',
  'eng',
  'eng',
  'ger',
  'fre',
  'spa',
  'chi',
  'jpn',
  'rus',
  'por',
  'ita',
  'kor'
] as const

/** Journals that do not exist: NLM's abbreviation, ISO's, the full title, the country. ISSNs come from `make/ids.ts`. */
export const journals = [
  {ta: 'J Imag Sleep', iso: 'J Imag Sleep', title: 'Journal of imaginary sleep', country: 'England'},
  {ta: 'Ravenholm Med J', iso: 'Ravenholm Med. J.', title: 'Ravenholm medical journal', country: 'England'},
  {
    ta: 'Acta Quiet (Nordmark)',
    iso: 'Acta Quiet (Nordmark)',
    title: 'Acta quietologica (Nordmark, Denmark)',
    country: 'Denmark'
  },
  {ta: 'Ann Appl Rest', iso: 'Ann Appl Rest', title: 'Annals of applied rest', country: 'United States'},
  {ta: 'Z Schlafheilk', iso: 'Z. Schlafheilk.', title: 'Zeitschrift für Schlafheilkunde', country: 'Germany'},
  {ta: 'Rev Fr Songe', iso: 'Rev Fr Songe', title: 'La Revue française du songe', country: 'France'},
  {
    ta: 'Qinglan Yi Xue Za Zhi',
    iso: 'Qinglan Yi Xue Za Zhi',
    title: 'Qinglan yi xue za zhi = Qinglan medical journal',
    country: 'China'
  },
  {ta: 'Nat Rev Nap', iso: 'Nat Rev Nap', title: 'Nature reviews. Napping', country: 'England'},
  {
    ta: 'Front Fict Neurol',
    iso: 'Front Fict Neurol',
    title: 'Frontiers in fictional neurology',
    country: 'Switzerland'
  },
  {ta: 'Bed Res Notes', iso: 'Bed Res Notes', title: 'Bed research notes', country: 'England'},
  {
    ta: 'Proc Ravenholm Acad Sci U S A',
    iso: 'Proc Ravenholm Acad Sci U S A',
    title: 'Proceedings of the Ravenholm Academy of Sciences of the United States of America',
    country: 'United States'
  },
  {ta: 'Spindle (Amity ME 1976)', iso: 'Spindle (Amity ME 1976)', title: 'Spindle', country: 'United States'},
  {ta: 'Medicina (Umuoma)', iso: 'Medicina (Umuoma)', title: 'Medicina (Umuoma, Nigeria)', country: 'Nigeria'},
  {
    ta: 'Clin Dream Infect Dis',
    iso: 'Clin. Dream Infect. Dis.',
    title: 'Clinical dream infectious diseases : an official publication of the Imaginary Sleep Society',
    country: 'Netherlands'
  },
  {ta: 'Klin Sna', iso: 'Klin Sna', title: 'Klinika sna', country: 'Russia (Federation)'},
  {ta: 'Rest', iso: 'Rest', title: 'Rest', country: 'Ireland'},
  {
    ta: 'J Bone Quiet Am',
    iso: 'J Bone Quiet Am',
    title: 'The Journal of bone and quiet. American volume',
    country: 'United States'
  },
  {ta: 'Somnol Hung', iso: 'Somnol. Hung.', title: 'Somnologia Hungarica', country: 'Hungary'},
  {ta: 'G3 (Ravenholm)', iso: 'G3 (Ravenholm)', title: 'G3 (Ravenholm, England)', country: 'England'},
  {
    ta: 'Int J Rest & Qual Life',
    iso: 'Int J Rest & Qual Life',
    title: 'International journal of rest & quality of life',
    country: 'India'
  }
] as const

/** Servers of preprints. */
export const preprintServers = [
  {ta: 'somnRxiv', iso: 'somnRxiv', title: 'somnRxiv : the preprint server for rest', country: 'United States'},
  {ta: 'Rest Sq', iso: 'Rest Sq', title: 'Rest square', country: 'United States'}
] as const

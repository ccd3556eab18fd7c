/** Family and given names of many languages, with the forms that readers stumble over. All combinations are made up. */

/** Names of one language. */
export interface NameStock {
  families: readonly string[]
  givens: readonly string[]
  /** Only these stocks give suffixes. */
  suffixes?: readonly string[]
}

/** Family and given names that go together. */
export const nameStocks: readonly NameStock[] = [
  {
    families: ['Hargrove', 'Thornbury', "O'Dellany", 'McAllenby', 'Whitlock-Snow', 'St Clairmont', 'Fairweather'],
    givens: ['Maud Ellen', 'J', 'Peter', 'R S', 'Annabel', 'Theodore M', 'Mary-Kate', 'A Joan', 'Crispin'],
    suffixes: ['Jr', '3rd', 'Sr', '2nd', '4th']
  },
  {
    families: ['Okafor', 'Adeyanju', 'Mbekwe', 'Ngcoboza', 'Tadessa'],
    givens: ['Nkechi K', 'Babatunde', 'Sipho', 'Abebech', 'Chidi O']
  },
  {
    families: ['van der Lindt', "van 't Hoorn", 'de Wildert', 'Ten Broeckel'],
    givens: ['Jan P', 'Annelies', 'Willem', 'Cornelia H M']
  },
  {
    families: ['von Achterberg', 'Müllerthal', 'Groß-Weiler', 'Zur Höhen', 'Jäggi'],
    givens: ['Jürgen', 'Anneliese', 'Karl-Heinz', 'Ulrike M']
  },
  {
    families: ['de la Fuente Ríos', 'Quintero Salvatierra', 'Peñalosa-Ibarra', 'Núñez', 'Del Olmar'],
    givens: ['María José', 'Íñigo', 'José Luis', 'Ana']
  },
  {
    families: ['da Silveira', 'Gonçalvez Neto', 'dos Anjos', 'Magalhãez'],
    givens: ['João', 'Maria da Luz', 'Inês', 'Luís F']
  },
  {
    families: ['Lefèbvrier', "d'Aubignac", 'Du Clos', 'Le Goffic', 'Bénard-Oury'],
    givens: ['Élodie', 'Jean-Pierre', 'François', 'Zoé M']
  },
  {
    families: ["D'Amaroni", 'Di Castelmoro', 'Della Torrina', 'Bianconi'],
    givens: ['Luca', 'Chiara', 'Gian Marco', 'Niccolò']
  },
  {
    families: ['Zhou', 'Ouyang', 'Li', 'Xu', 'Szeto', 'Lü'],
    givens: ['Wen-Yu', 'Meilin', 'Xiao Ming', 'Yi', 'Jia-Hao', 'Ka Wai']
  },
  {families: ['Kwon', 'Nam', 'Hwang', 'O'], givens: ['Seung-Hee', 'Min Ji', 'Dongwook', 'Ye-Rin']},
  {families: ['Yamashiro', 'Ōnuma', 'Ito', 'Takabe'], givens: ['Haruka', 'Ken-ichi', 'Shun', 'Yūko']},
  {families: ['Nguyễn', 'Trần', 'Đặng', 'Le'], givens: ['Thị Hồng Ánh', 'Quốc', 'Minh Đức', 'Thu Hà']},
  {
    families: ['Al-Rashidi', 'El Mansouri', 'Ben Ammar', 'Abu Zaydan', 'Bin Yusofi'],
    givens: ['Amina', 'Mohammed A', 'Yusuf', "Hala'a", 'Abd El-Rahman']
  },
  {families: ['Yıldırımcı', 'Öztürken', 'Şahinoğlu', 'İnanlı'], givens: ['Çağla İpek', 'İbrahim', 'Gülşen', 'Ümit']},
  {families: ['Subramanyam', 'Chatterjea', 'Raghavendran', 'Kaurwal'], givens: ['K V', 'Priya', 'S', 'Arjun R']},
  {families: ['Þórðardóttir', 'Ødegaarden', 'Åkerlindh', 'Sørensby'], givens: ['Ásta', 'Bjørn', 'Göran', 'Søren E']},
  {
    families: ['Wójcicka', 'Dvořáček', 'Szőllősy', 'Čapkovič', 'Łukaszenko', 'Ionescul'],
    givens: ['Łucja', 'Jiří', 'Zsófia', 'Milan', 'Ștefan']
  },
  {
    families: ['Papadimitrakis', "Solov'evich", 'Shchukarev', 'Ter-Avanesyants'],
    givens: ['Eleni', 'Yuri A', "Il'ya", 'Anush']
  }
]

/** People who are known by one name. */
export const singleNames = ['Suryantoro', 'Natashah', 'Selvamanian', 'Paramitha', 'Htay'] as const

/** Groups among the authors; each has a word by which a group is known. */
export const collectives = [
  'Quiet Nights Study Group',
  'STARLING Investigators',
  'on behalf of the Three Valleys Cohort',
  'Imaginary Sleep Society',
  'Data Safety Board of the MOONLIGHT Trial',
  'Consortium d’Étude du Sommeil',
  'R&D Network (North)',
  'AURORA-2 Collaborators'
] as const

/** Where authors work. */
export const places = [
  {city: 'Ravenholm', country: 'England'},
  {city: 'Port Amity, ME', country: 'USA'},
  {city: 'Neustadt am Brunn', country: 'Germany'},
  {city: 'Saint-Aubrac', country: 'France'},
  {city: 'Villanueva del Sol', country: 'Spain'},
  {city: 'Qinglan', country: 'China'},
  {city: 'Ōkubo', country: 'Japan'},
  {city: 'Kızılova', country: 'Turkey'},
  {city: 'São Bento da Serra', country: 'Brazil'},
  {city: 'Nørrevig', country: 'Denmark'},
  {city: 'Umuoma', country: 'Nigeria'},
  {city: 'Hải Lâm', country: 'Vietnam'}
] as const

/** In which department. */
export const departments = [
  'Department of Sleep Medicine',
  'Institute of Applied Rest',
  'Klinik für Innere Medizin',
  'Service de Pneumologie',
  'Division of Cardiology & Metabolism',
  'School of Nursing',
  'Laboratory of Circadian Biology',
  'Chair of Medical Statistics',
  'Unit of Rural Health'
] as const

/** At which institution. */
export const universities = [
  'University of Ravenholm',
  'Amity General Hospital',
  'Universität Neustadt',
  'Hôpital Saint-Aubrac',
  'Qinglan Medical University',
  'Kızılova Üniversitesi',
  'National Centre for Quiet',
  'Ōkubo Women’s College',
  'Instituto da Serra',
  "St Anne's Hospice"
] as const

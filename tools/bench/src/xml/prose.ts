import type {Random} from '@pubcite/generator'

/** Writes sentences of made-up words. */
export type Prose = (random: Random, words: number) => string

const onsets = 'b,c,d,f,g,h,l,m,n,p,r,s,t,v,ch,cr,gl,ph,pl,pr,sp,st,th,tr'.split(',')
const vowels = 'a,e,i,o,u,ae,ea,ia,io,ou'.split(',')
const codas = ',,,n,r,s,l,t,m,x,nt,st'.split(',')
/** How many words there are: compressors and caches should find no fewer than in real abstracts. */
const vocabularySize = 30_000
const small = 'of,the,in,and,to,with,a,for,was,were,by,from,on,at,that,is,we,as,than,or'.split(',')

/** Make a language. Its words are as frequent as Zipf's law has it, and every third is a small one. */
export function createProse(random: Random): Prose {
  const syllable = () => random.pick(onsets) + random.pick(vowels) + random.pick(codas)
  const words = Array.from({length: vocabularySize}, () => random.times(1, 4, syllable).join(''))
  const zipf = (chance: Random) => words[Math.floor(vocabularySize ** (chance.int(0, 1e6) / 1e6)) - 1]!
  const word = (chance: Random) => {
    const kind = chance.int(1, 100)
    if (kind <= 32) return chance.pick(small)
    return kind <= 36 ? `${chance.int(0, 99)}.${chance.int(1, 9)}%` : zipf(chance)
  }
  return (chance, count) => {
    let text = ''
    for (let left = count; left > 0; ) {
      const sentence = Array.from({length: Math.min(left, chance.int(9, 28))}, () => word(chance))
      left -= sentence.length
      const line = sentence.join(chance.chance(0.1) ? ', ' : ' ')
      text += `${text && ' '}${line[0]!.toUpperCase()}${line.slice(1)}.`
    }
    return text
  }
}
